import { expect, test } from 'vitest';
import { STATUSES } from './glossary.ts';
import { canBecome, editorsNeeded, NEXT_STATUSES } from './status.ts';

test('any status may follow any other, except back to unverified', () => {
  for (const from of STATUSES.filter((status) => status !== 'void')) {
    for (const to of STATUSES) {
      const isAllowed = to !== from && to !== 'unverified' && !(from === 'unverified' && to === 'void');
      expect([from, to, canBecome(from, to)]).toEqual([from, to, isAllowed]);
    }
  }
});

test('from void only under-review', () => {
  expect(NEXT_STATUSES.void).toEqual(['under-review']);
});

test.each([
  ['supported', 5, 1], ['retracted', 5, 1], ['under-review', 5, 0],
  ['refuted', 5, 2], ['refuted', 2, 2], ['refuted', 1, 1], ['void', 2, 2], ['void', 1, 1],
] as const)('%s on a site with %i editors needs %i', (status, editors, needed) => {
  expect(editorsNeeded(status, editors)).toBe(needed);
});
