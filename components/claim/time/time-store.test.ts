import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Live, Moment } from './time-context.ts';
import { makeTimeStore, REST_MS } from './time-store.ts';

const day = (date: string): Moment => ({ reading: 'recorded', date });
const NOTHING = () => null;
const LIVE = { parts: {}, step: NOTHING, summary: String, day: String, told: String } as unknown as Live;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function stageWith(sight: { isBelow: boolean }) {
  const store = makeTimeStore('a', null, { open: async () => LIVE, beforeMove: () => {}, isBelowInSight: () => sight.isBelow });
  store.get().prepare();
  await vi.advanceTimersByTimeAsync(0);
  return store;
}

test('what is below the timeline and out of sight follows when no step was taken for a moment', async () => {
  const store = await stageWith({ isBelow: false });
  for (const date of ['2025-05-03', '2025-05-02', '2025-05-01']) {
    store.get().go(day(date));
    expect(store.get()).toMatchObject({ moment: day(date), rested: null });
    vi.advanceTimersByTime(REST_MS - 1);
  }
  vi.advanceTimersByTime(1);
  expect(store.get().rested).toBe(store.get().moment);
});

test('what can be seen follows with the step', async () => {
  const store = await stageWith({ isBelow: true });
  store.get().go(day('2025-05-03'));
  expect(store.get().rested).toEqual(day('2025-05-03'));
});

test('whoever is about to look does not wait', async () => {
  const store = await stageWith({ isBelow: false });
  store.get().go(day('2025-05-03'));
  store.settle();
  expect(store.get().rested).toEqual(day('2025-05-03'));
});

test('a listener is told once when the hand rests and nothing followed yet, and not again', async () => {
  const sight = { isBelow: true };
  const store = await stageWith(sight);
  store.get().go(day('2025-05-03'));
  const told = vi.fn();
  store.listen(told);
  vi.advanceTimersByTime(REST_MS);
  expect(told).not.toHaveBeenCalled();
  sight.isBelow = false;
  store.get().go(day('2025-05-02'));
  vi.advanceTimersByTime(2 * REST_MS);
  expect(told).toHaveBeenCalledTimes(2);
});
