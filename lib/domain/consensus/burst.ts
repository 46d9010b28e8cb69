import { poissonTail } from './detector/poisson.ts';
import type { ConsensusPolicy } from './policy.ts';
import type { Ratings } from './ratings.ts';

/** More votes in a stretch of time than the past of the item explains. */
export type BurstAlarm = { from: number; to: number; votes: number; expected: number };

/**
 * Bursts among the times of an item's votes, in any order. The past is everything before the window, and never quieter
 * than one vote a window; a new item's first votes are therefore judged by that alone. Overlapping windows are one alarm.
 */
export function burstAlarms(times: readonly number[], createdAt: number, { burst }: Pick<ConsensusPolicy, 'burst'>): BurstAlarm[] {
  const sorted = times.toSorted((a, b) => a - b);
  const alarms: BurstAlarm[] = [];
  let from = 0;
  for (let k = 0; k < sorted.length; k += 1) {
    const to = sorted[k] ?? 0;
    while ((sorted[from] ?? 0) <= to - burst.windowMs) from += 1;
    const votes = k - from + 1;
    const start = sorted[from] ?? 0;
    const expected = Math.max(1, (from * burst.windowMs) / Math.max(burst.windowMs, start - createdAt));
    if (votes < burst.votes || poissonTail(votes, expected) > burst.tail) continue;
    const last = alarms.at(-1);
    if (last && start <= last.to) Object.assign(last, { to, votes: Math.max(last.votes, votes) });
    else alarms.push({ from: start, to, votes, expected });
  }
  return alarms;
}

/** A stretch of time whose votes an editor has looked at and found an ordinary reason for. */
export type ClearedStretch = { from: number; to: number };

/** The bursts that nobody has cleared: one that goes on beyond what was cleared is another. */
export function standingBursts(
  times: readonly number[], createdAt: number, policy: Pick<ConsensusPolicy, 'burst'>, cleared: readonly ClearedStretch[],
): BurstAlarm[] {
  return burstAlarms(times, createdAt, policy).filter((alarm) => !cleared.some(({ from, to }) => from <= alarm.from && alarm.to <= to));
}

/** The largest share of an item's votes that came in one burst which nobody has cleared; 0 where none did. */
export function burstShare(
  times: readonly number[], createdAt: number, policy: Pick<ConsensusPolicy, 'burst'>, cleared: readonly ClearedStretch[] = [],
): number {
  return standingBursts(times, createdAt, policy, cleared).reduce((most, { votes }) => Math.max(most, votes), 0) / Math.max(1, times.length);
}

/** For each item the largest share of its votes that came in one burst; 0 where none did. */
export function burstShares(ratings: Ratings, createdAt: Float64Array, policy: Pick<ConsensusPolicy, 'burst'>): Float64Array {
  const shares = new Float64Array(ratings.items.length);
  for (let from = 0; from < ratings.item.length;) {
    const n = ratings.item[from] as number;
    let to = from + 1;
    while (to < ratings.item.length && ratings.item[to] === n) to += 1;
    shares[n] = burstShare([...ratings.at.subarray(from, to)], createdAt[n] as number, policy);
    from = to;
  }
  return shares;
}
