import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What items are judged by while an epoch is in force: everything of it that is not about single items. */
export type FrozenModel = {
  mu: number;
  /** The ridge of an item's intercept and factor, in votes. */
  ridge: { intercept: number; factor: number };
  /** The kindest and harshest intercept and the ends of the factors among raters in the fit. */
  raters: { lowest: number; highest: number; factorMin: number; factorMax: number };
  /** The viewpoints at which credibility is read, ascending: each stands for as many raters as the next. */
  viewpoints: Float64Array;
};

/** A reviewer as an epoch knows them, weight 0 for one whose votes count for nothing; null stands for one it does not know. */
export type Reviewer = { intercept: number; factor: number; weight: number };

/** Freezes an epoch's parameters. Without a fit it has no viewpoints, and items are read as plain shares. */
export function freeze(parameters: ModelParameters, policy: Pick<ConsensusPolicy, 'ridge' | 'spectrum'>): FrozenModel {
  const { mu, votesPerItem, raterIn, raterFactor, raterIntercept } = parameters;
  const intercepts = raterIntercept.filter((_, u) => raterIn[u] === 1).sort();
  const factors = raterFactor.filter((_, u) => raterIn[u] === 1).sort();
  return {
    mu,
    // Without a fit an item shrinks as if five votes were usual, the fewest that enter one.
    ridge: { intercept: policy.ridge.itemIntercept * (votesPerItem || 5), factor: policy.ridge.itemFactor * (votesPerItem || 5) },
    raters: { lowest: intercepts[0] ?? 0, highest: intercepts.at(-1) ?? 0, factorMin: factors[0] ?? 0, factorMax: factors.at(-1) ?? 0 },
    viewpoints: quantiles(factors, policy.spectrum.points),
  };
}

/** A reviewer by their place in the parameters; null when they were not in the fit. */
export function reviewerAt(parameters: ModelParameters, u: number): Reviewer | null {
  if (parameters.raterIn[u] === 2) return { intercept: 0, factor: 0, weight: 0 };
  if (parameters.raterIn[u] !== 1) return null;
  return {
    intercept: parameters.raterIntercept[u] ?? 0, factor: parameters.raterFactor[u] ?? 0, weight: parameters.raterWeight[u] ?? 0,
  };
}

// The middles of equal shares of a sorted list.
function quantiles(sorted: Float64Array, points: number): Float64Array {
  if (sorted.length === 0) return new Float64Array(0);
  return Float64Array.from({ length: points }, (_, j) => sorted[Math.floor(((j + 0.5) / points) * sorted.length)] ?? 0);
}
