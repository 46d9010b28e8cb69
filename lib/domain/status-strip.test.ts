import { expect, test } from 'vitest';
import { statusSteps, type Stretch } from './status-strip.ts';

const day = (n: number) => new Date(Date.UTC(2025, 0, n)).toISOString();

test('a strip counts how many claims stood where, from change to change', () => {
  const stretches: Stretch[] = [
    { status: 'unverified', from: day(1), to: day(3) }, { status: 'disputed', from: day(3), to: null },
    { status: 'unverified', from: day(2), to: null },
  ];
  expect(statusSteps(stretches, 10)).toEqual([
    { at: day(1), counts: { unverified: 1 }, total: 1 },
    { at: day(2), counts: { unverified: 2 }, total: 2 },
    { at: day(3), counts: { unverified: 1, disputed: 1 }, total: 2 },
  ]);
});

test('of many changes it keeps the moments asked for, the last one among them', () => {
  const stretches: Stretch[] = Array.from({ length: 500 }, (_, n) => ({ status: 'unverified', from: day(n + 1), to: null }));
  const steps = statusSteps(stretches, 40);
  expect(steps.length).toBeLessThanOrEqual(40);
  expect(steps.at(-1)).toEqual({ at: day(500), counts: { unverified: 500 }, total: 500 });
});

test('nothing has no strip', () => {
  expect(statusSteps([], 10)).toEqual([]);
});
