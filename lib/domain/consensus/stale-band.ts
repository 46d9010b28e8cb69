import type { ClaimKind } from '../glossary.ts';
import type { Instant } from '../time.ts';
import type { ConsensusPolicy } from './policy.ts';

/** Since when a claim is due for another look, and how many times as wide that makes the range around its score. */
export type Staleness = { since: Instant; times: number };

/**
 * How much less sure a score is of a claim whose term is over: twice as wide after a half-life of its kind, up to the
 * policy's most. Null within its term, and for a claim that has none.
 */
export function stalenessOf({ kind, reviewBy }: { kind: ClaimKind; reviewBy: Instant | null }, at: Instant, { staleness }: Pick<ConsensusPolicy, 'staleness'>): Staleness | null {
  if (reviewBy === null || reviewBy >= at) return null;
  const overdue = Date.parse(at) - Date.parse(reviewBy);
  return { since: reviewBy, times: Math.min(staleness.mostTimes, 2 ** (overdue / staleness.halfLifeMs[kind])) };
}

/** The range around a score, so many times as wide on either side. */
export function widened({ low, high }: { low: number; high: number }, score: number, { times }: Staleness): { low: number; high: number } {
  return { low: score - (score - low) * times, high: score + (high - score) * times };
}
