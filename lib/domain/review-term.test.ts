import { expect, test } from 'vitest';
import { STATUSES } from './glossary.ts';
import { changedTerms, HOLDS_FOR_A_TERM, isPastTerm, lastDayOf, reviewByOf } from './review-term.ts';

const NOW = '2025-05-03T09:30:00.000Z';

test('a status is due when its decision says so, else after the site\'s term for the kind of claim', () => {
  expect(reviewByOf('supported', 'factual', '2026-01-01T00:00:00.000Z', { factual: 365 }, NOW)).toBe('2026-01-01T00:00:00.000Z');
  expect(reviewByOf('supported', 'factual', undefined, { factual: 365 }, NOW)).toBe('2026-05-04T00:00:00.000Z');
  expect(reviewByOf('supported', 'factual', null, { factual: 365 }, NOW)).toBeNull();
  expect(reviewByOf('supported', 'opinion', undefined, { factual: 365 }, NOW)).toBeNull();
});

test.each(STATUSES.filter((status) => !HOLDS_FOR_A_TERM[status]))('%s holds for no term', (status) => {
  expect(reviewByOf(status, 'factual', '2026-01-01T00:00:00.000Z', { factual: 365 }, NOW)).toBeNull();
});

test('a term of a day ends at 24:00 UTC of its last day', () => {
  const reviewBy = reviewByOf('disputed', 'factual', undefined, { factual: 1 }, NOW);
  expect(lastDayOf(reviewBy ?? '')).toBe('2025-05-04T23:59:59.999Z');
  expect([isPastTerm(reviewBy, '2025-05-04T23:59:59.999Z'), isPastTerm(reviewBy, '2025-05-05T00:00:00.000Z')]).toEqual([false, true]);
  expect(isPastTerm(null, NOW)).toBe(false);
});

test('terms that were added, taken away and altered are changed', () => {
  expect(changedTerms({ factual: 365, causal: 30, opinion: 1 }, { factual: 365, causal: 60, prediction: 90 })).toEqual(['causal', 'prediction', 'opinion']);
});
