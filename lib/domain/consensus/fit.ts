import { everySecond, orient, type ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';
import { agreement, firstVotes, provisionalWords, rampWeights } from './rater-weight.ts';
import type { Ratings } from './ratings.ts';
import { countFilter, layGrid } from './rows.ts';
import { solve, type Solution } from './solve.ts';

/** Where a warm fit starts: what an earlier one found. Items it did not know start cold. */
export type WarmStart = Pick<ModelParameters, 'items' | 'mu' | 'itemIntercept' | 'itemFactor' | 'itemIn'>;

export type FitOptions = {
  /** Null fits cold. The result is the same to 1e-8; its bits are those of the start that the epoch names. */
  warm?: WarmStart | null;
  /** When each item came up, in milliseconds, in the order of `ratings.items`; by default at its first vote. */
  createdAt?: Float64Array;
  /** The largest change in the last sweep; by default exact. */
  tolerance?: number;
};

/** What a fit found, with what it took. */
export type Fit = {
  parameters: ModelParameters;
  counts: { votes: number; raters: number; items: number };
  rounds: { loss: number; sweeps: number; votes: number; raters: number; items: number }[];
};

/**
 * The global fit: filter, first round, weights by agreement, second round. Gives empty parameters when nothing passes
 * the filter. Deterministic: the same votes in any order give the same bits.
 */
export function fitRatings(ratings: Ratings, policy: ConsensusPolicy, options: FitOptions = {}): Fit {
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  const grid = layGrid(ratings, raterIn, itemIn);
  if (grid.votes === 0) return { parameters: nothingFitted(ratings), counts: { votes: 0, raters: 0, items: 0 }, rounds: [] };
  const tolerance = options.tolerance ?? policy.solver.toleranceExact;
  const first = solve(grid, policy, { start: options.warm ? pairsFrom(ratings, options.warm) : null, weight: null, tolerance });
  const words = provisionalWords(first.itemPair, policy);
  const agreed = agreement(ratings, words, options.createdAt ?? firstVotes(ratings), policy);
  const weight = rampWeights(agreed, policy.raterWeight);
  const second = keepWeighted(raterIn, weight);
  const grid2 = layGrid(ratings, second, itemIn);
  const rounds = [roundOf(grid, first)];
  // Where nobody keeps a weight the first round is all that can be said.
  if (grid2.votes === 0) return { parameters: parametersOf(ratings, first, { raterIn, itemIn, weight: null }), counts: countsOf(grid), rounds };
  const last = solve(grid2, policy, { start: first, weight, tolerance });
  rounds.push(roundOf(grid2, last));
  return { parameters: parametersOf(ratings, last, { raterIn: second, itemIn, weight }), counts: countsOf(grid2), rounds };
}

// 1 for who stays with a weight, 2 for who was weighed and has none, 0 for who was never in.
function keepWeighted(raterIn: Uint8Array, weight: Float64Array): Uint8Array {
  return raterIn.map((isIn, u) => (isIn === 1 && (weight[u] as number) === 0 ? 2 : isIn));
}

function countsOf({ votes, raters, items }: { votes: number; raters: number; items: number }): Fit['counts'] {
  return { votes, raters, items };
}

function roundOf(grid: { votes: number; raters: number; items: number }, { loss, sweeps }: Solution) {
  return { loss, sweeps, ...countsOf(grid) };
}

/** The parameters of a solved point, axis turned by the sign rule, with zeros for whoever is out. */
export function parametersOf(
  ratings: Ratings, solution: Solution, { raterIn, itemIn, weight }: { raterIn: Uint8Array; itemIn: Uint8Array; weight: Float64Array | null },
): ModelParameters {
  orient(solution);
  return {
    raters: ratings.raters, items: ratings.items, mu: solution.mu, votesPerItem: solution.votesPerItem, raterIn, itemIn,
    raterIntercept: everySecond(solution.raterPair, 0), raterFactor: everySecond(solution.raterPair, 1),
    raterWeight: Float64Array.from(raterIn, (isIn, u) => (isIn === 1 ? weight?.[u] ?? 1 : 0)),
    itemIntercept: everySecond(solution.itemPair, 0), itemFactor: everySecond(solution.itemPair, 1),
  };
}

function nothingFitted({ raters, items }: Ratings): ModelParameters {
  const zeros = (of: number) => new Float64Array(of);
  return {
    raters, items, mu: 0, votesPerItem: 0, raterIn: new Uint8Array(raters.length), itemIn: new Uint8Array(items.length),
    raterIntercept: zeros(raters.length), raterFactor: zeros(raters.length), raterWeight: zeros(raters.length),
    itemIntercept: zeros(items.length), itemFactor: zeros(items.length),
  };
}

// Both lists of items ascend, so one walk over both finds what an item had.
function pairsFrom(ratings: Ratings, warm: WarmStart): { mu: number; itemPair: Float64Array } {
  const itemPair = new Float64Array(2 * ratings.items.length);
  let before = 0;
  ratings.items.forEach((id, n) => {
    while (before < warm.items.length && (warm.items[before] as string) < id) before += 1;
    if (warm.items[before] !== id || warm.itemIn[before] !== 1) return;
    itemPair[2 * n] = warm.itemIntercept[before] as number;
    itemPair[2 * n + 1] = warm.itemFactor[before] as number;
  });
  return { mu: warm.mu, itemPair };
}
