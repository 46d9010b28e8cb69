import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Live, Moment } from './time-context.ts';
import { makeTimeStore, READ_MS, REST_MS } from './time-store.ts';

const day = (date: string): Moment => ({ reading: 'recorded', date });
const NOTHING = () => null;
const LIVE = { parts: {}, step: NOTHING, summary: String, day: String, told: String } as unknown as Live;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function stageWith(sight: { isBelow: boolean }) {
  const store = makeTimeStore('a', null, { open: async () => LIVE, beforeMove: () => {}, beforeChange: () => {}, isBelowInSight: () => sight.isBelow });
  store.get().prepare();
  await vi.advanceTimersByTimeAsync(0);
  return store;
}

test('what is below the timeline and out of sight follows when no step was taken for a moment', async () => {
  const store = await stageWith({ isBelow: false });
  for (const date of ['2025-05-03', '2025-05-02', '2025-05-01']) {
    store.get().go(day(date));
    expect([store.get().moment, store.moments.below()]).toEqual([day(date), null]);
    vi.advanceTimersByTime(REST_MS - 1);
  }
  vi.advanceTimersByTime(1);
  expect(store.moments.below()).toBe(store.get().moment);
});

test('what can be seen follows with the step', async () => {
  const store = await stageWith({ isBelow: true });
  store.get().go(day('2025-05-03'));
  expect(store.moments.below()).toEqual(day('2025-05-03'));
});

test('whoever is about to look does not wait', async () => {
  const store = await stageWith({ isBelow: false });
  store.get().go(day('2025-05-03'));
  store.settle();
  expect(store.moments.below()).toEqual(day('2025-05-03'));
});

test('each pace follows in its turn, and a listener is told of each once', async () => {
  const store = await stageWith({ isBelow: false });
  const told = vi.fn();
  store.listen(told);
  const [to, paces] = [day('2025-05-02'), () => [store.moments.with(), store.moments.after(), store.moments.below(), store.moments.rest()]];
  store.get().go(to);
  expect(paces()).toEqual([to, null, null, null]);
  vi.advanceTimersByTime(1);
  expect(paces()).toEqual([to, to, null, null]);
  vi.advanceTimersByTime(REST_MS);
  expect(paces()).toEqual([to, to, to, to]);
  vi.advanceTimersByTime(10 * REST_MS);
  expect(told).toHaveBeenCalledTimes(3);
});

test('what is read follows a step right after it, and fast ones ten times a second, the last one too', async () => {
  const store = await stageWith({ isBelow: false });
  const read: Moment[] = [];
  for (let nth = 10; nth < 30; nth += 1) {
    store.get().go(day(`2025-05-${nth}`));
    vi.advanceTimersByTime(READ_MS / 4);
    if (read.at(-1) !== store.moments.after()) read.push(store.moments.after());
  }
  expect(read).toEqual(['10', '13', '17', '21', '25', '29'].map((nth) => day(`2025-05-${nth}`)));
});

test('while steps go on nothing rests, not even what can be seen', async () => {
  const store = await stageWith({ isBelow: true });
  for (const date of ['2025-05-03', '2025-05-02', '2025-05-01']) {
    store.get().go(day(date));
    vi.advanceTimersByTime(REST_MS - 1);
    expect(store.moments.rest()).toBe(null);
  }
  vi.advanceTimersByTime(1);
  expect(store.moments.rest()).toEqual(day('2025-05-01'));
});
