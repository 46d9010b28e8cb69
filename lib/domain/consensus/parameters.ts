import type { Point } from './sweep.ts';

/**
 * What a fit found: how lenient and on which side each rater is, how well liked and by which side each item is.
 * Whoever was not in the fit has zeros and a 0 in `raterIn` or `itemIn`; a 2 in `raterIn` says that their votes were
 * weighed and found to count for nothing, which is not the same as being new.
 */
export type ModelParameters = {
  raters: readonly string[];
  items: readonly string[];
  mu: number;
  /** The sum of weights of an item in the fit, on average: the ridge of an item is tied to it, so it does not drift. */
  votesPerItem: number;
  raterIn: Uint8Array;
  raterIntercept: Float64Array;
  raterFactor: Float64Array;
  raterWeight: Float64Array;
  itemIn: Uint8Array;
  itemIntercept: Float64Array;
  itemFactor: Float64Array;
};

/** Every second number of a pair array, from the first (intercepts) or the second (factors). */
export function everySecond(pair: Float64Array, from: 0 | 1): Float64Array {
  const taken = new Float64Array(pair.length / 2);
  for (let k = 0; k < taken.length; k += 1) taken[k] = (pair[2 * k + from] as number) + 0;
  return taken;
}

/**
 * Turns the axis so that at least half of the raters who take a side stand on the negative one (CN's rule).
 * The model cannot tell the ends of its axis apart; a rule can.
 */
export function orient(point: Point): void {
  let negative = 0;
  let positive = 0;
  for (let k = 1; k < point.raterPair.length; k += 2) {
    if ((point.raterPair[k] as number) < 0) negative += 1;
    if ((point.raterPair[k] as number) > 0) positive += 1;
  }
  if (negative >= positive) return;
  for (const pair of [point.raterPair, point.itemPair]) {
    for (let k = 1; k < pair.length; k += 2) pair[k] = -(pair[k] as number);
  }
}
