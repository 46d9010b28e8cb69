import { expect, test } from 'vitest';
import { makeAxis } from '#lib/domain/timeline/axis.ts';
import { axisTicks } from './axis-ticks.ts';

test('no date is written after the last moment: it may not have come yet', () => {
  const today = Date.parse('2025-05-03T09:00:00Z');
  const words = axisTicks(makeAxis([today], 960)).map((tick) => tick.words);
  expect(words).toContain('3 May');
  expect(words.join(' ')).not.toMatch(/\b[4-9] May/);
});
