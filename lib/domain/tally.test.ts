import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tally, wilson } from './tally.ts';

// Reference values: R 4.3, prop.test(x, n, correct = FALSE)$conf.int.
test.each([[0, 10, 0, 0.2775], [5, 10, 0.2366, 0.7634], [81, 263, 0.2553, 0.3662], [1, 1, 0.2065, 1]])(
  'Wilson for %i of %i is %f to %f', (hits, total, low, high) => {
    const interval = wilson(hits, total);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  },
);

test('the interval holds the share and stays within 0 and 1', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (total, seed) => {
    const hits = seed % (total + 1);
    const { low, high } = wilson(hits, total);
    expect(low >= 0 && low <= hits / total + 1e-12 && hits / total <= high + 1e-12 && high <= 1).toBe(true);
  }));
});

test('"cannot judge" is counted but is no vote of the five', () => {
  expect(tally([0, 1, 2, 3, null])).toMatchObject({ isShown: false, votes: null });
  expect(tally([0, 1, 2, 3, 4, null])).toMatchObject({ votes: 5, cannotJudge: 1, counts: [1, 1, 1, 1, 1], share: 0.4 });
});
