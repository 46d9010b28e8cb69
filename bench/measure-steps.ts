import { chromium, type Browser, type Page } from '@playwright/test';
import { systemChromium } from '#scripts/testing/system-chromium.ts';
import type { Running } from './http/processes.ts';
import { median, quantile } from './numbers.ts';
import { tell } from './progress.ts';
import { threadTimes } from './step-thread-times.ts';
import { milliseconds, type Line } from './table.ts';

const WANTED_MS = 8;
const ROUNDS = 5;
const TRACED = 2;
/** From the past having come to the first press of a key. */
const HAND_MS = 1000;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One press of a key: what was shown after it, by which it is met again in another round, and how long it took. */
type Step = { shown: string; ms: number };

/**
 * How long a step through a claim's past takes in Chromium. A step is timed from its key event until the page is laid
 * out: the fold, React's rendering of the control, the claim's head and the timeline, style and layout, which are asked
 * for at once. Painting comes in the frame after it, and so does how the readings differ: only the thread's line has that
 * work. What stands below the timeline is out of sight here and follows when the stepping rests. The key is pressed on
 * every change there is, from now to the first and back to now, on a page opened anew in every round, a second after its
 * past was fetched. What is wanted of every single time is what the lines of single times say. A step's median over the
 * rounds tells what it takes by itself: once in a walk the browser collects what is old, and where its other threads have
 * both processors a step waits, which meets any step in one round and not the same one in most. Beside the slowest stands a
 * loop that only waits as long as the median step, with nothing to draw; what the page's thread itself worked for single
 * steps is traced in rounds of their own.
 */
export async function measureSteps(site: Running, slug: string, entries: number): Promise<Line[]> {
  const address = `http://127.0.0.1:${site.port}/claims/${slug}`;
  const executablePath = systemChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ARGS });
  try {
    const rounds: Round[] = [];
    for (let n = 1; n <= ROUNDS; n += 1) {
      rounds.push(await walkOnce(browser, address));
      tell(`  round ${n} of ${ROUNDS}: ${milliseconds(median(rounds.at(-1)?.steps.map(({ ms }) => ms) ?? []))} a step`);
    }
    const worked: number[] = [];
    for (let n = 1; n <= TRACED; n += 1) {
      worked.push(...await threadOfSteps(browser, address));
      tell(`  traced round ${n} of ${TRACED}: at most ${milliseconds(Math.max(...worked))} of the thread`);
    }
    const all = rounds.flatMap(({ steps }) => steps).map(({ ms }) => ms);
    const waited = await waits(browser, address, median(all), all.length / ROUNDS);
    return [
      line(`step through the past of ${entries} entries, median of ${all.length}`, median(all)),
      line('the slowest of a hundred', quantile(all, 0.99)),
      line(`the slowest of all, each at its median of ${ROUNDS} rounds`, Math.max(...mediansOf(rounds))),
      line(`work of the page’s thread for a step, median of ${worked.length}`, median(worked)),
      line('the most of a hundred', quantile(worked, 0.99)),
      line('the most of all, with what the browser collects', Math.max(...worked)),
      { ...line('the slowest single time by the clock', Math.max(...all)), beside: `${milliseconds(Math.max(...waited))} the slowest of ${waited.length} waits` },
      { what: `single times of ${WANTED_MS} ms or more`, measured: `${all.filter((ms) => ms >= WANTED_MS).length} of ${all.length}`, wanted: `0: every step under ${WANTED_MS} ms` },
      { what: "the page's thread for a step, with painting and what follows", measured: milliseconds(median(rounds.map(({ threadMs }) => threadMs))) },
      { what: 'requests during all steps', measured: String(rounds.reduce((sum, { asked }) => sum + asked, 0)), wanted: '0' },
    ];
  } finally {
    await browser.close();
  }
}

type Round = { steps: Step[]; threadMs: number; asked: number };

async function walkOnce(browser: Browser, address: string): Promise<Round> {
  const page = await openOnThePast(browser, address);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const threadMs = await threadClock(page);
  const before = await threadMs();
  const steps = [...await walk(page, 'PageDown'), ...await walk(page, 'PageUp')];
  const took = await threadMs() - before;
  await page.close();
  return { steps, threadMs: took / steps.length, asked: asked.filter((url) => !url.includes('/icon.svg')).length };
}

async function threadOfSteps(browser: Browser, address: string): Promise<number[]> {
  const page = await openOnThePast(browser, address);
  const times = await threadTimes(browser, page, async () => {
    await walk(page, 'PageDown');
    await walk(page, 'PageUp');
  });
  await page.close();
  return times;
}

// On the same page, frame by frame as the steps are taken: whatever such a wait takes longer is no step's work.
async function waits(browser: Browser, address: string, ms: number, count: number): Promise<number[]> {
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

// The past is fetched once the control has the focus, or a pointer above it; from then on nothing is asked for.
async function openOnThePast(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  const fetched = page.waitForResponse(/\/streams$/);
  await page.getByRole('slider').focus();
  await fetched;
  await page.waitForTimeout(HAND_MS);
  return page;
}

// What the page's main thread has worked so far, whatever else the machine did meanwhile.
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
  };
}

function mediansOf(rounds: readonly Round[]): number[] {
  const times = new Map<string, number[]>();
  for (const { steps } of rounds) {
    // There and back one sees the same days, from either side.
    for (const [nth, { shown, ms }] of steps.entries()) {
      const key = `${nth < steps.length / 2} ${shown}`;
      times.set(key, [...(times.get(key) ?? []), ms]);
    }
  }
  return [...times.values()].map((list) => median(list));
}

function line(what: string, ms: number): Line {
  return { what, measured: milliseconds(ms), wanted: `under ${WANTED_MS} ms` };
}

// React draws a key's change before the event ends; reading a height makes the browser lay the page out at once.
function walk(page: Page, key: 'PageDown' | 'PageUp'): Promise<Step[]> {
  return page.evaluate(async (pressed) => {
    const slider = document.querySelector('[role=slider]');
    const steps: Step[] = [];
    for (let before = ''; slider && steps.length < 2000;) {
      const start = performance.now();
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      await Promise.resolve();
      void document.body.offsetHeight;
      const ms = performance.now() - start;
      const shown = slider.getAttribute('aria-valuetext') ?? '';
      if (shown === before) break;
      before = shown;
      steps.push({ shown, ms });
      // A frame is drawn between two steps, as between two presses of a key.
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    }
    return steps;
  }, key);
}
