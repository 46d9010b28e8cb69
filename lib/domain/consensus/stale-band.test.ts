import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../glossary.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { stalenessOf, widened } from './stale-band.ts';

const DUE = '2025-06-01T00:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(DUE) + ms).toISOString();

test.each(CLAIM_KINDS)('a claim of the kind %s is half as sure a half-life after its term, and never less than a quarter', (kind) => {
  const halfLife = policy.staleness.halfLifeMs[kind];
  const times = (ms: number) => stalenessOf({ kind, reviewBy: DUE }, after(ms), policy)?.times;
  expect([times(0), times(halfLife), times(2 * halfLife), times(20 * halfLife)]).toEqual([undefined, 2, 4, 4]);
});

test('within its term, and without one, nothing is stale', () => {
  expect(stalenessOf({ kind: 'factual', reviewBy: DUE }, after(-1), policy)).toBeNull();
  expect(stalenessOf({ kind: 'factual', reviewBy: null }, after(1), policy)).toBeNull();
});

test('the range widens on both sides, each from the score', () => {
  expect(widened({ low: 0.3, high: 0.5 }, 0.45, { since: DUE, times: 2 })).toEqual({ low: expect.closeTo(0.15, 12), high: expect.closeTo(0.55, 12) });
});
