import type { ConsensusPolicy } from './policy.ts';
import type { Ratings } from './ratings.ts';

/** How often a rater's early votes agreed with the word an item came to. */
export type Agreement = { matches: Uint32Array; valid: Uint32Array };

/** 1 where the first fit finds an item credible, -1 where not, 0 between (CN's provisional status, intercept alone). */
export function provisionalWords(itemPair: Float64Array, policy: Pick<ConsensusPolicy, 'credible' | 'notCredible'>): Int8Array {
  const { base, slope } = policy.notCredible;
  const words = new Int8Array(itemPair.length / 2);
  for (let n = 0; n < words.length; n += 1) {
    const intercept = itemPair[2 * n] as number;
    if (intercept >= policy.credible.intercept) words[n] = 1;
    else if (intercept <= base + slope * Math.abs(itemPair[2 * n + 1] as number)) words[n] = -1;
  }
  return words;
}

/**
 * Counts for each rater the early votes for or against items with a provisional word, and those that matched it.
 * @param createdAt when each item came up, in milliseconds; votes later than `timelyMs` after are not early.
 */
export function agreement(
  ratings: Ratings, words: Int8Array, createdAt: Float64Array, policy: Pick<ConsensusPolicy, 'raterWeight' | 'direction'>,
): Agreement {
  const { rater, item, level, at, levels } = ratings;
  const matches = new Uint32Array(ratings.raters.length);
  const valid = new Uint32Array(ratings.raters.length);
  for (let k = 0; k < rater.length; k += 1) {
    const n = item[k] as number;
    const word = words[n] as number;
    const direction = directionOf(levels.value[level[k] as number] as number, policy.direction);
    const isEarly = (at[k] as number) - (createdAt[n] as number) <= policy.raterWeight.timelyMs;
    if (word === 0 || direction === 0 || !isEarly) continue;
    const u = rater[k] as number;
    valid[u] = (valid[u] as number) + 1;
    if (direction === word) matches[u] = (matches[u] as number) + 1;
  }
  return { matches, valid };
}

/** 1 for a vote that finds the item credible, -1 for one that does not, 0 between. */
export function directionOf(value: number, { forFrom, againstTo }: { forFrom: number; againstTo: number }): -1 | 0 | 1 {
  if (value >= forFrom) return 1;
  return value <= againstTo ? -1 : 0;
}

/** The weight of each rater: a ramp over the share of matches. */
export function rampWeights({ matches, valid }: Agreement, ramp: ConsensusPolicy['raterWeight']): Float64Array {
  return Float64Array.from(valid, (total, u) => {
    if (total === 0) return ramp.unproven;
    const over = (matches[u] as number) / total - ramp.zeroAt;
    return Math.min(1, Math.max(0, over / (ramp.fullAt - ramp.zeroAt)));
  });
}

/** When each item came up, where nobody says: at its first vote. */
export function firstVotes({ items, item, at }: Ratings): Float64Array {
  const first = new Float64Array(items.length).fill(Infinity);
  for (let k = 0; k < item.length; k += 1) {
    const n = item[k] as number;
    first[n] = Math.min(first[n] as number, at[k] as number);
  }
  return first;
}
