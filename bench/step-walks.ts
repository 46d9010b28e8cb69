import type { Browser, Page } from '@playwright/test';

/** One press of a key: the reading, the way and the day, by which it is met again in another round, and how long it took. */
export type Press = { step: string; ms: number; /** Not at either end, where one stays. */ hasMoved: boolean };

/** From the past having come to the first press of a key. */
const HAND_MS = 1000;

/** The claim's page with its past, which is fetched once the control has the focus; from then on nothing is asked for. */
export async function openOnThePast(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  const fetched = page.waitForResponse(/\/streams$/);
  await page.getByRole('slider').focus();
  await fetched;
  await page.waitForTimeout(HAND_MS);
  return page;
}

/** Every step there is: from now to the first change and back to now, in what was recorded and then in what was knowable. */
export async function walkThrough(page: Page): Promise<Press[]> {
  const presses: Press[] = [];
  for (const reading of ['recorded', 'known']) {
    await page.locator(`input[name=reading][value=${reading}]`).check();
    for (const key of ['PageDown', 'PageUp'])
      for (const { shown, ...press } of await walk(page, key)) presses.push({ step: `${reading} ${key} ${shown}`, ...press });
  }
  return presses;
}

// React draws a key's change before the event ends; reading a height makes the browser lay the page out at once.
function walk(page: Page, key: string): Promise<{ shown: string; ms: number; hasMoved: boolean }[]> {
  return page.evaluate(async (pressed) => {
    const slider = document.querySelector('[role=slider]');
    const presses: { shown: string; ms: number; hasMoved: boolean }[] = [];
    for (let [hasMoved, before] = [true, '']; slider && hasMoved && presses.length < 2000;) {
      // A frame is drawn between two steps, as between two presses of a key.
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
      const start = performance.now();
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      await Promise.resolve();
      void document.body.offsetHeight;
      const ms = performance.now() - start;
      const shown = slider.getAttribute('aria-valuetext') ?? '';
      hasMoved = shown !== before;
      before = shown;
      presses.push({ shown, ms, hasMoved });
    }
    return presses;
  }, key);
}

/**
 * How long so many waits took on the same page, frame by frame as the steps are taken, with nothing to draw: whatever one
 * takes longer than its milliseconds is no step's work.
 */
export async function waitOn(browser: Browser, address: string, ms: number, count: number): Promise<number[]> {
  const page = await openOnThePast(browser, address);
  const took = await page.evaluate(async ({ wait, times }) => {
    const list: number[] = [];
    while (list.length < times) {
      const start = performance.now();
      while (performance.now() - start < wait);
      void document.body.offsetHeight;
      list.push(performance.now() - start);
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    }
    return list;
  }, { wait: ms, times: count });
  await page.close();
  return took;
}
