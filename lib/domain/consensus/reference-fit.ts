import { bandOf, solveFive, type Five } from './item-reading.ts';
import { freeze } from './frozen-model.ts';
import { parametersOf } from './fit.ts';
import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';
import { agreement, provisionalWords } from './rater-weight.ts';
import { countEach, type Ratings } from './ratings.ts';
import { referenceStatus, type ReferenceInputs, type ReferenceStatus } from './reference-status.ts';
import { countFilter, countWhere, layGrid } from './rows.ts';
import { solve } from './solve.ts';

/** An item as the reference's two phases leave it; null where it has too few ratings in the final one. */
export type ReferenceItem = { votes: number; intercept: number; factor: number; bandHigh: number; status: ReferenceStatus; rules: string[] };

// CN helpfulness_scores.py: kept from this share of matches on.
const KEPT_FROM = 0.66;

/**
 * The two phases of CN's core scorer as far as votes alone go: fit, rater filter as a cliff, fit again, then items only
 * with the raters frozen, then its status rules. For comparison, never for our own words.
 */
export function referenceFit(ratings: Ratings, createdAt: Float64Array, policy: ConsensusPolicy): (ReferenceItem | null)[] {
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  const grid = layGrid(ratings, raterIn, itemIn);
  if (grid.votes === 0) return ratings.items.map(() => null);
  const tolerance = policy.solver.toleranceExact;
  const first = solve(grid, policy, { start: null, weight: null, tolerance });
  const { matches, valid } = agreement(ratings, provisionalWords(first.itemPair, policy), createdAt, policy);
  const kept = raterIn.map((isIn, u) => isIn & (valid[u] && (matches[u] ?? 0) / (valid[u] ?? 1) >= KEPT_FROM ? 1 : 0));
  const grid2 = layGrid(ratings, kept, itemIn);
  if (grid2.votes === 0) return ratings.items.map(() => null);
  const second = solve(grid2, policy, { start: first, weight: null, tolerance });
  const parameters = parametersOf(ratings, second, { raterIn: kept, itemIn, weight: null });
  return finalItems(ratings, parameters, policy);
}

function finalItems(ratings: Ratings, parameters: ModelParameters, policy: ConsensusPolicy): (ReferenceItem | null)[] {
  const model = freeze(parameters, policy);
  const perItem = countWhere(ratings.item, ratings.items.length, ratings.rater, parameters.raterIn);
  const isIn = parameters.raterIn;
  const isBusy = busyRaters(ratings, isIn);
  const all = itemSums(ratings, parameters, (u) => isIn[u] === 1);
  const quiet = isBusy.includes(1) ? itemSums(ratings, parameters, (u) => isIn[u] === 1 && isBusy[u] !== 1) : null;
  return ratings.items.map((_, n) => {
    const sums = all[n];
    if (!sums || (perItem[n] ?? 0) < policy.filter.votesPerItem) return null;
    const solved = solveFive(sums.five, model);
    const inputs: ReferenceInputs = {
      ...solved, votes: perItem[n] ?? 0, sides: sums.sides, bandHigh: bandOf(sums.five, model).high,
      withoutHighVolume: quiet?.[n] ? solveFive(quiet[n].five, model).intercept : null,
    };
    return { votes: inputs.votes, ...solved, bandHigh: inputs.bandHigh, ...referenceStatus(inputs) };
  });
}

// The top 0.1 % by count (CN tag_high_volume_raters, without its windows of 7 and 28 days).
function busyRaters(ratings: Ratings, isIn: Uint8Array): Uint8Array {
  const counts = countEach(ratings.rater, ratings.raters.length).map((count, u) => count * (isIn[u] as number));
  const sorted = counts.filter((count) => count > 0).sort();
  const edge = sorted[Math.floor(sorted.length * 0.999)] ?? Infinity;
  return Uint8Array.from(counts, (count) => (count > edge ? 1 : 0));
}

type ItemSums = { five: Five; sides: [Side, Side] };
type Side = { net: number; ratings: number; sum: number };

function itemSums(ratings: Ratings, { mu, raterIntercept, raterFactor }: ModelParameters, counts: (u: number) => boolean): ItemSums[] {
  const side = (): Side => ({ net: 0, ratings: 0, sum: 0 });
  const sums = ratings.items.map((): ItemSums => ({ five: { w: 0, wf: 0, wff: 0, wr: 0, wfr: 0 }, sides: [side(), side()] }));
  ratings.rater.forEach((u, k) => {
    if (!counts(u)) return;
    const at = sums[ratings.item[k] ?? 0];
    const value = ratings.levels.value[ratings.level[k] ?? 0] ?? 0;
    const f = raterFactor[u] ?? 0;
    if (!at) return;
    const r = value - mu - (raterIntercept[u] ?? 0);
    at.five.w += 1;
    at.five.wf += f;
    at.five.wff += f * f;
    at.five.wr += r;
    at.five.wfr += f * r;
    if (f === 0) return;
    const mine = at.sides[f < 0 ? 0 : 1];
    mine.net += value === 1 ? 1 : value === 0 ? -1 : 0;
    mine.ratings += 1;
    mine.sum += value;
  });
  return sums;
}
