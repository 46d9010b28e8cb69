import type { ConsensusPolicy } from '../policy.ts';
import { unexplainedShare, type Presence } from '../presence.ts';
import type { Ratings } from '../ratings.ts';

/** The group of each rater, numbered from 1, in the order of the ratings; 0 for none. And how large each is. */
export type Groups = { of: Uint32Array; sizes: number[] };

/**
 * One voice per group and item: the votes of a group on an item keep their values and share the weight of one vote.
 * Gives the same ratings when there are no groups.
 */
export function withOneVoice(ratings: Ratings, groups: Groups): Ratings {
  if (groups.sizes.length === 0) return ratings;
  const { item, rater, level, levels } = ratings;
  const pairs = new Map<string, number>();
  const value: number[] = [...levels.value];
  const weight: number[] = [...levels.weight];
  const shared = level.slice();
  eachItem(ratings, (from, to) => {
    const votes = new Map<number, number>();
    for (let k = from; k < to; k += 1) countGroup(votes, groups.of[rater[k] as number] as number);
    for (let k = from; k < to; k += 1) {
      const many = votes.get(groups.of[rater[k] as number] as number) ?? 1;
      if (many < 2) continue;
      const before = level[k] as number;
      const key = `${before} ${many}`;
      const known = pairs.get(key) ?? value.push(levels.value[before] as number) - 1;
      if (!pairs.has(key)) weight.push((levels.weight[before] as number) / many);
      pairs.set(key, known);
      shared[k] = known;
    }
  });
  return { ...ratings, item, level: shared, levels: { value: Float64Array.from(value), weight: Float64Array.from(weight) } };
}

/** For each item the largest share of its votes that one group holds beyond its everyday presence; 0 where none does. */
export function groupShares(ratings: Ratings, groups: Groups, policy: Pick<ConsensusPolicy, 'attack'>): Float64Array {
  const shares = new Float64Array(ratings.items.length);
  if (groups.sizes.length === 0) return shares;
  const countIn = (from: number, to: number): Presence => {
    const byGroup = new Map<number, number>();
    for (let k = from; k < to; k += 1) countGroup(byGroup, groups.of[ratings.rater[k] as number] as number);
    return { byGroup, votes: to - from };
  };
  const overall = countIn(0, ratings.rater.length);
  eachItem(ratings, (from, to) => { shares[ratings.item[from] as number] = unexplainedShare(countIn(from, to), overall, policy); });
  return shares;
}

function countGroup(votes: Map<number, number>, group: number): void {
  if (group > 0) votes.set(group, (votes.get(group) ?? 0) + 1);
}

// Votes stand item by item, so each item is one stretch of them.
function eachItem({ item }: Ratings, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < item.length;) {
    let to = from + 1;
    while (to < item.length && item[to] === item[from]) to += 1;
    visit(from, to);
    from = to;
  }
}
