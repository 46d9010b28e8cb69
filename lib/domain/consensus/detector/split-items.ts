import type { ConsensusPolicy } from '../policy.ts';
import { directionOf } from '../rater-weight.ts';
import type { Ratings } from '../ratings.ts';

/**
 * Items whose votes come from two kinds of people that the axis of viewpoints does not tell apart: among raters of one
 * side more votes stand outright against each other than in the middle. Honest doubt is gradual: where people of one side
 * differ over an item, most of them are undecided. Gives 1 for each such item.
 * @param side -1 or 1 for each rater; 0 where their side is not known, and then they do not tell.
 * @param counts says of each vote whether it does.
 */
export function splitItems(
  ratings: Ratings, side: Int8Array, counts: (k: number) => boolean, { direction, split }: Pick<ConsensusPolicy, 'direction' | 'split'>,
): Uint8Array {
  const { rater, item, level, levels } = ratings;
  const ofLevel = Int8Array.from(levels.value, (value) => directionOf(value, direction));
  const isSplit = new Uint8Array(ratings.items.length);
  // By side: votes against, in the middle, for.
  const tally = new Uint32Array(6);
  for (let from = 0, to = 0; from < item.length; from = to) {
    const n = item[from] as number;
    tally.fill(0);
    for (; to < item.length && item[to] === n; to += 1) {
      const of = side[rater[to] as number] as number;
      if (of === 0 || !counts(to)) continue;
      const at = (of > 0 ? 4 : 1) + (ofLevel[level[to] as number] as number);
      tally[at] = (tally[at] as number) + 1;
    }
    const [against = 0, middle = 0, infavour = 0, againstThere = 0, middleThere = 0, infavourThere = 0] = tally;
    const opposed = Math.min(against, infavour) + Math.min(againstThere, infavourThere);
    if (opposed >= split.opposed && opposed > middle + middleThere) isSplit[n] = 1;
  }
  return isSplit;
}
