import { expect, test } from 'vitest';
import { STATUSES, type Status } from './glossary.ts';
import { isAgainst } from './vote-against.ts';

const against = (status: Status) => [0, 1, 2, 3, 4].filter((quarters) => isAgainst(status, quarters));

test('a vote contradicts a status that says the opposite', () => {
  expect(against('supported')).toEqual([0, 1]);
  expect(against('refuted')).toEqual([3, 4]);
  expect(against('retracted')).toEqual([3, 4]);
});

test('where nothing is decided no vote contradicts, and “half and half” never does', () => {
  expect([against('unverified'), against('under-review'), against('void')]).toEqual([[], [], []]);
  for (const status of STATUSES) expect(isAgainst(status, 2)).toBe(false);
});

test('“cannot judge” contradicts nothing', () => {
  for (const status of STATUSES) expect(isAgainst(status, null)).toBe(false);
});
