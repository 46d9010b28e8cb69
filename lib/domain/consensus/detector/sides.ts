import type { ConsensusPolicy } from '../policy.ts';
import type { Ratings } from '../ratings.ts';
import { countFilter, layGrid } from '../rows.ts';
import { solve } from '../solve.ts';
import { withOneVoice, type Groups } from './one-voice.ts';

/**
 * The side of the axis each rater stands on, -1 or 1, by a coarse fit with the groups found so far as one voice each;
 * 0 for whoever has too few votes to be in it.
 */
export function sidesOf(ratings: Ratings, groups: Groups, policy: ConsensusPolicy): Int8Array {
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  const grid = layGrid(withOneVoice(ratings, groups), raterIn, itemIn);
  if (grid.votes === 0) return new Int8Array(raterIn.length);
  const { raterPair } = solve(grid, policy, { start: null, weight: null, tolerance: policy.solver.toleranceCoarse });
  return Int8Array.from(raterIn, (_, u) => Math.sign(raterPair[2 * u + 1] as number));
}
