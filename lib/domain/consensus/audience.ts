import { largestMeans } from './detector/poisson.ts';
import type { ConsensusPolicy } from './policy.ts';
import { ratingsWhere, type Ratings } from './ratings.ts';
import { layGrid, type Grid } from './rows.ts';

/** With how many other items each item shares its audience, and the most that is usual here. */
export type Audiences = { shared: Uint32Array; usual: number };

type Policy = Pick<ConsensusPolicy, 'audience' | 'sides'>;

/** Counts are kept up to here; who shares more is far beyond chance anyway. */
const MOST_COUNTED = 500;

/**
 * How far the people who voted on an item are a circle: on how many other items the same people met more often than the number
 * of their votes and an item's popularity in its topic explain. Claims that nobody but a brigade votes on look sound
 * by every other measure, for all are for them, on both sides; their audience gives them away, being the same for each of
 * them. Votes that share one voice are left out. Where topics are not known everything shares its audience with much,
 * and so much is then usual.
 */
export function audiences(ratings: Ratings, topicOf: Uint32Array, policy: Policy): Audiences {
  const grid = fullVotes(ratings, policy);
  const votes = countsOf(grid);
  const popularity = popularityIn(topicOf, votes);
  const limit = largestMeans(policy.audience.tail, MOST_COUNTED);
  const met = new Uint32Array(grid.items);
  const shared = votes.map((many, n) => {
    if (many < policy.audience.votes) return 0;
    const cast = meet(grid, n, topicOf, met);
    return met.reduce((sum, count, m) => {
      if (m === n || count < policy.audience.together) return sum;
      const expected = (cast.get(topicOf[m] as number) ?? 0) * (popularity[m] as number);
      return expected <= (limit[Math.min(MOST_COUNTED, count)] as number) ? sum + 1 : sum;
    }, 0);
  });
  return { shared, usual: usualOf(shared.filter((_, n) => (votes[n] as number) >= policy.audience.votes), policy) };
}

function fullVotes(ratings: Ratings, { sides }: Policy): Grid & { items: number } {
  const full = ratingsWhere(ratings, (k) => (ratings.levels.weight[ratings.level[k] as number] as number) >= sides.leastWeight);
  const grid = layGrid(full, new Uint8Array(ratings.raters.length).fill(1), new Uint8Array(ratings.items.length).fill(1));
  return { ...grid, items: ratings.items.length };
}

function countsOf({ byItem, items }: Grid): Uint32Array {
  return Uint32Array.from({ length: items }, (_, n) => (byItem.start[n + 1] as number) - (byItem.start[n] as number));
}

// The share of its topic's votes that each item has.
function popularityIn(topicOf: Uint32Array, votes: Uint32Array): Float64Array {
  const inTopic = new Map<number, number>();
  topicOf.forEach((topic, n) => inTopic.set(topic, (inTopic.get(topic) ?? 0) + (votes[n] as number)));
  return Float64Array.from(votes, (many, n) => many / Math.max(1, inTopic.get(topicOf[n] as number) ?? 0));
}

// Counts on each other item those who voted on this one; gives how many votes they cast in each topic.
function meet({ byItem, byRater }: Grid, n: number, topicOf: Uint32Array, met: Uint32Array): Map<number, number> {
  met.fill(0);
  const cast = new Map<number, number>();
  for (let k = byItem.start[n] as number; k < (byItem.start[n + 1] as number); k += 1) {
    const u = byItem.other[k] as number;
    for (let j = byRater.start[u] as number; j < (byRater.start[u + 1] as number); j += 1) {
      const m = byRater.other[j] as number;
      if (m !== n) met[m] = (met[m] as number) + 1;
    }
  }
  met.forEach((count, m) => cast.set(topicOf[m] as number, (cast.get(topicOf[m] as number) ?? 0) + count));
  return cast;
}

function usualOf(shared: Uint32Array, { audience }: Policy): number {
  const most = shared.sort()[Math.floor(audience.usualShare * shared.length)] ?? 0;
  return Math.max(audience.usual, audience.timesUsual * most);
}
