import { expect, test } from 'vitest';
import { statusSteps, type Stretch } from './status-strip.ts';

const day = (n: number) => new Date(Date.UTC(2025, 0, 0) + n * 86_400_000).toISOString();

test('a strip counts how many claims stood where, by the end of each day that changed it', () => {
  const stretches: Stretch[] = [
    { status: 'unverified', from: day(1), to: day(3) }, { status: 'under-review', from: day(3), to: day(3.5) }, { status: 'disputed', from: day(3.5), to: null },
    { status: 'unverified', from: day(2), to: null },
  ];
  expect(statusSteps(stretches, 10)).toEqual([
    { day: '2025-01-01', counts: { unverified: 1 }, total: 1 },
    { day: '2025-01-02', counts: { unverified: 2 }, total: 2 },
    { day: '2025-01-03', counts: { unverified: 1, disputed: 1 }, total: 2 },
  ]);
});

test('of many changes it keeps the moments asked for, the last one among them', () => {
  const stretches: Stretch[] = Array.from({ length: 500 }, (_, n) => ({ status: 'unverified', from: day(n + 1), to: null }));
  const steps = statusSteps(stretches, 40);
  expect(steps.length).toBeLessThanOrEqual(40);
  expect(steps.at(-1)).toEqual({ day: day(500).slice(0, 10), counts: { unverified: 500 }, total: 500 });
});

test('nothing has no strip', () => {
  expect(statusSteps([], 10)).toEqual([]);
});
