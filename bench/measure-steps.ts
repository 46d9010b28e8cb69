import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import type { Running } from './http/processes.ts';
import { median, quantile } from './numbers.ts';
import { milliseconds, type Line } from './table.ts';

const WANTED_MS = 8;
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * How long a step through a claim's past takes in Chromium: the key is pressed on every change there is, from the last
 * to the first and back, and each time the fold, the drawing of the page and its layout are waited for.
 */
export async function measureSteps(site: Running, slug: string, entries: number): Promise<Line[]> {
  const executablePath = SYSTEM.find((path) => existsSync(path));
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://127.0.0.1:${site.port}/claims/${slug}`);
    const slider = page.getByRole('slider');
    await slider.focus();
    // The first step waits for the past to be fetched and drawn; from then on nothing is asked for.
    await slider.press('PageDown');
    await page.waitForURL(/\/recorded\//);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const steps = [...await walk(page, 'PageDown'), ...await walk(page, 'PageUp')];
    return [
      line(`step through the past of ${entries} entries, median of ${steps.length}`, median(steps)),
      line('the slowest of a hundred', quantile(steps, 0.99)),
      line('the slowest of all', Math.max(...steps)),
      { what: 'requests during all steps', measured: String(asked.filter((url) => !url.includes('/icon.svg')).length), wanted: '0' },
    ];
  } finally {
    await browser.close();
  }
}

function line(what: string, ms: number): Line {
  return { what, measured: milliseconds(ms), wanted: `under ${WANTED_MS} ms` };
}

// React draws a key's change before the event ends; reading a height makes the browser lay the page out at once.
function walk(page: Page, key: 'PageDown' | 'PageUp'): Promise<number[]> {
  return page.evaluate(async (pressed) => {
    const slider = document.querySelector('[role=slider]');
    const times: number[] = [];
    for (let before = ''; slider && times.length < 2000;) {
      const start = performance.now();
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      await Promise.resolve();
      void document.body.offsetHeight;
      const took = performance.now() - start;
      const shown = slider.getAttribute('aria-valuetext') ?? '';
      if (shown === before) break;
      before = shown;
      times.push(took);
      // A frame is drawn between two steps, as between two presses of a key.
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    }
    return times;
  }, key);
}
