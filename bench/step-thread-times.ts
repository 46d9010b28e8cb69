import type { Browser, Page } from '@playwright/test';

/** An event of Chromium's trace: microseconds since it began, how long it took, and how much of that its thread worked. */
type TraceEvent = { name: string; ph: string; tid: number; ts: number; dur?: number; tdur?: number; args?: { data?: { type?: string } } };

/**
 * What the page's thread worked for each key that was pressed meanwhile, in milliseconds: of the task the key fell into, from
 * the timer that pressed it until the page was laid out. Waiting for a processor is not in it, collecting on the thread is.
 */
export async function threadTimes(browser: Browser, page: Page, press: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['-*', 'devtools.timeline'] });
  await press();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const whole = traceEvents.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts);
  const tasks = whole.filter(({ name }) => name === 'TimerFire');
  let at = 0;
  return whole.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown').flatMap((key) => {
    while (at < tasks.length && endOf(tasks[at]) < key.ts) at += 1;
    const task = tasks[at];
    return task && task.ts <= key.ts && task.tid === key.tid && task.tdur !== undefined ? [task.tdur / 1000] : [];
  });
}

function endOf(task: TraceEvent | undefined): number {
  return (task?.ts ?? 0) + (task?.dur ?? 0);
}
