import { expect, test } from 'vitest';
import { makeStep } from '#test/factories/claim-view.ts';
import { makeAxis } from './axis.ts';
import { statusBands } from './bands.ts';

const steps = (count: number) => Array.from({ length: count }, (_, n) =>
  makeStep(n % 2 === 0 ? 'supported' : 'disputed', new Date(Date.UTC(2024, 0, 1 + n * 25)).toISOString()));
const bandsOf = (count: number) => {
  const made = steps(count);
  return statusBands(made, makeAxis(made.map(({ since }) => Date.parse(since)), 960), () => 90);
};

test('a few statuses all have their word, one over the other where they stand near', () => {
  const bands = bandsOf(5);
  expect(bands.every(({ label }) => label !== null)).toBe(true);
});

test('of many, the latest has its word and no word touches another, in one row', () => {
  const bands = bandsOf(40);
  const labels = bands.flatMap(({ label }) => label ?? []);
  expect(bands.at(-1)?.label).not.toBeNull();
  expect(labels.every(({ row }) => row === 0)).toBe(true);
  expect(labels.length).toBeGreaterThan(3);
  expect(labels.every(({ end }, index) => end <= (labels[index + 1]?.start ?? Infinity))).toBe(true);
});
