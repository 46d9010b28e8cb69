import { chromium, type Browser, type Page } from '@playwright/test';
import { systemChromium } from '#scripts/testing/system-chromium.ts';
import type { Running } from './http/processes.ts';
import { median, quantile } from './numbers.ts';
import { tell } from './progress.ts';
import { threadTimes } from './step-thread-times.ts';
import { openOnThePast, waitOn, walkThrough, type Press } from './step-walks.ts';
import { milliseconds, type Line } from './table.ts';

const WANTED_MS = 8;
const ROUNDS = 5;
const TRACED = 3;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * How long a step through a claim's past takes in Chromium. A step is timed from its key event until the page is laid
 * out: the fold, React's rendering of the control, the claim's head and the timeline, style and layout, which are asked
 * for at once. Painting comes in the frame after it, and so does what is read in sentences: only the thread's line has that
 * work. What stands below the timeline is out of sight here and follows when the stepping rests. The key is pressed on
 * every change there is, in both readings, on a page opened anew in every round, a second after its past was fetched.
 *
 * What a step takes is its median over the rounds, by the clock, and traced as what the page's thread worked for it. A single
 * time may be longer where the thread waits for a processor that another one has; which steps that meets differs from round to
 * round. How often it does is told too, beside a loop that as often waits as long as the median step, with nothing to draw.
 */
export async function measureSteps(site: Running, slug: string, entries: number): Promise<Line[]> {
  const address = `http://127.0.0.1:${site.port}/claims/${slug}`;
  const executablePath = systemChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ARGS });
  try {
    const rounds = await times(ROUNDS, 'round', () => onAPage(browser, address, timedWalk));
    const traced = await times(TRACED, 'traced round', () => onAPage(browser, address, (page) => tracedWalk(browser, page)));
    const [clock, thread] = [timesOf(rounds), timesOf(traced)];
    const waited = await waitOn(browser, address, median(clock), clock.length);
    return [
      wanted(`step through the past of ${entries} entries, median of ${clock.length}`, median(clock)),
      wanted('the slowest of a hundred', quantile(clock, 0.99)),
      wanted(`the slowest of all, each at its median of ${ROUNDS} rounds`, Math.max(...mediansOf(rounds))),
      wanted(`work of the page’s thread for a step, median of ${thread.length}`, median(thread)),
      wanted('the most of a hundred', quantile(thread, 0.99)),
      wanted(`the most of all, each at its median of ${TRACED} rounds`, Math.max(...mediansOf(traced))),
      single('single times by the clock, the slowest', clock, waited),
      single('work of the page’s thread, the most for a single step', thread),
      { what: "the page's thread for a step, with painting and what follows", measured: milliseconds(median(rounds.map(({ threadMs }) => threadMs))) },
      { what: 'requests during all steps', measured: String(rounds.reduce((sum, { asked }) => sum + asked, 0)), wanted: '0' },
    ];
  } finally {
    await browser.close();
  }
}

type Walk = { steps: Press[] };

async function times<T extends Walk>(count: number, what: string, walkOnce: () => Promise<T>): Promise<T[]> {
  const walks: T[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const walk = await walkOnce();
    walks.push(walk);
    tell(`  ${what} ${nth} of ${count}: ${milliseconds(median(timesOf([walk])))} a step`);
  }
  return walks;
}

async function onAPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openOnThePast(browser, address);
  const done = await work(page);
  await page.close();
  return done;
}

async function timedWalk(page: Page): Promise<Walk & { threadMs: number; asked: number }> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const threadMs = await threadClock(page);
  const before = await threadMs();
  const steps = (await walkThrough(page)).filter(({ hasMoved }) => hasMoved);
  const took = await threadMs() - before;
  return { steps, threadMs: took / steps.length, asked: asked.filter((url) => !url.includes('/icon.svg')).length };
}

async function tracedWalk(browser: Browser, page: Page): Promise<Walk> {
  const presses: Press[] = [];
  const worked = await threadTimes(browser, page, async () => void presses.push(...await walkThrough(page)));
  if (worked.length !== presses.length) throw new Error(`of ${presses.length} presses ${worked.length} are in the trace`);
  return { steps: presses.map((press, nth) => ({ ...press, ms: worked[nth] ?? Number.NaN })).filter(({ hasMoved }) => hasMoved) };
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

function timesOf(walks: readonly Walk[]): number[] {
  return walks.flatMap(({ steps }) => steps.map(({ ms }) => ms));
}

function mediansOf(walks: readonly Walk[]): number[] {
  const byKey = Map.groupBy(walks.flatMap(({ steps }) => steps), ({ step }) => step);
  return [...byKey.values()].map((steps) => median(steps.map(({ ms }) => ms)));
}

function wanted(what: string, ms: number): Line {
  return { what, measured: milliseconds(ms), wanted: `under ${WANTED_MS} ms` };
}

function single(what: string, list: readonly number[], waits?: readonly number[]): Line {
  return { what, measured: longest(list), ...(waits && { beside: `${longest(waits)}: waits` }) };
}

function longest(list: readonly number[]): string {
  return `${milliseconds(Math.max(...list))}; ${list.filter((ms) => ms >= WANTED_MS).length} of ${list.length} take ${WANTED_MS} ms or more`;
}
