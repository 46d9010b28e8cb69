import { expect, test } from 'vitest';
import type { StripStep } from '#lib/domain/status-strip.ts';
import { layStrip } from './strip-layout.ts';

const STEPS: StripStep[] = [
  { day: '2025-05-01', counts: { unverified: 3 }, total: 3 },
  { day: '2025-05-03', counts: { unverified: 1, disputed: 2 }, total: 3 },
  { day: '2025-12-09', counts: { disputed: 2, supported: 1 }, total: 3 },
];

test('the numbers beside the chart are whole, begin with none and end with the most', () => {
  const { counts, bottom } = layStrip(STEPS, ['unverified', 'disputed', 'supported'], 704);
  expect(counts.map(({ count }) => count)).toEqual([0, 1, 2, 3]);
  expect(counts[0]?.y).toBe(bottom);
  const one = layStrip([{ day: '2025-05-01', counts: { unverified: 1 }, total: 1 }, { day: '2025-05-03', counts: { disputed: 1 }, total: 1 }], ['unverified', 'disputed'], 328);
  expect(one.counts.map(({ count }) => count)).toEqual([0, 1]);
});

test('long stretches without a change are cut, and the last counts hold until now', () => {
  for (const width of [328, 704]) {
    const { axis, ticks, now, bands } = layStrip(STEPS, ['unverified', 'disputed', 'supported'], width);
    expect(axis.breaks).toHaveLength(1);
    expect(ticks.length).toBeGreaterThan(0);
    expect(Math.max(...ticks.map(({ end }) => end))).toBeLessThan(now.x);
    expect(bands.find(({ status }) => status === 'supported')?.path).toContain(`L${axis.length} `);
    expect(bands.find(({ status }) => status === 'unverified')?.path).not.toContain(`L${axis.length} `);
  }
});
