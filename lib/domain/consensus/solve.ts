import type { ConsensusPolicy } from './policy.ts';
import { extrapolation } from './extrapolate.ts';
import type { Grid } from './rows.ts';
import { scaleRidge, sweepItems, sweepRaters, type Point, type Ridge } from './sweep.ts';

/** Where the solver ended: the point, the mean loss there and how many sweeps it took. */
export type Solution = Point & {
  loss: number;
  sweeps: number;
  /** The largest change of an item's parameter in the last sweep. */
  change: number;
  /** The sum of weights a fitted item has on average: what its ridge is tied to. */
  votesPerItem: number;
};

export type SolveOptions = {
  /** Where the items start; null starts cold, at small fixed factors. */
  start: { mu: number; itemPair: Float64Array } | null;
  /** A weight for each rater; null counts everybody once. */
  weight: Float64Array | null;
  tolerance: number;
};

// How much a try may be above the last loss: rounding, not a worse point.
const ROUNDING = 1e-13;

/**
 * The least loss of mu + i_u + i_n + f_u * f_n over the votes of the grid: block-coordinate ridge solves, every block
 * exact, with mixing between sweeps that is dropped when it does not lower the loss. Always ends at the same point
 * to within the tolerance and, from the same start, at the same bits.
 */
export function solve(grid: Grid, policy: Pick<ConsensusPolicy, 'ridge' | 'solver'>, { start, weight, tolerance }: SolveOptions): Solution {
  const total = totalWeight(grid, weight);
  const ridge = scaleRidge(grid, total, policy.ridge);
  const x = new Float64Array(2 * (grid.byItem.start.length - 1) + 1);
  if (start) x.set(start.itemPair);
  else startCold(grid, x);
  x[x.length - 1] = start?.mu ?? 0;
  const image = { x: new Float64Array(x.length), raterPair: new Float64Array(2 * (grid.byRater.start.length - 1)) };
  const mixing = extrapolation(policy.solver.historyLength);
  let best = Infinity;
  let change = Infinity;
  let sweeps = 0;
  let tried = false;
  while (sweeps < policy.solver.sweepsAtMost) {
    sweeps += 1;
    const point = pointAt(x, image.raterPair);
    const loss = sweepRaters(grid, weight, point, ridge) + itemLoss(x, ridge);
    if (tried && loss > best * (1 + ROUNDING)) {
      // The guess led uphill: go on from the plain image of the last good point instead.
      x.set(image.x);
      mixing.forget();
      tried = false;
      continue;
    }
    best = loss;
    sweepItems(grid, weight, point, ridge);
    image.x.set(point.itemPair);
    image.x[x.length - 1] = point.mu;
    change = largestChange(x, image.x);
    if (change <= tolerance) break;
    tried = mixing.mix(x, image.x);
  }
  return finish(grid, weight, ridge, image, { total, sweeps, change });
}

function finish(
  grid: Grid, weight: Float64Array | null, ridge: Ridge, image: { x: Float64Array; raterPair: Float64Array },
  { total, sweeps, change }: { total: number; sweeps: number; change: number },
): Solution {
  const point = pointAt(image.x, image.raterPair);
  const loss = sweepRaters(grid, weight, point, ridge) + itemLoss(image.x, ridge);
  return { ...point, loss: loss / total, sweeps, change, votesPerItem: total / grid.items };
}

function pointAt(x: Float64Array, raterPair: Float64Array): Point {
  return { mu: x[x.length - 1] as number, raterPair, itemPair: x.slice(0, x.length - 1) };
}

// Factors start at fixed numbers in (-0.1, 0.1) drawn from the item's place, because at zero the model has no side to take.
function startCold(grid: Grid, x: Float64Array): void {
  const { start } = grid.byItem;
  for (let n = 0; n + 1 < start.length; n += 1) {
    if (start[n] === start[n + 1]) continue;
    let h = Math.imul(n + 1, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    x[2 * n + 1] = ((h ^ (h >>> 16)) >>> 0) / 2 ** 32 / 5 - 0.1;
  }
}

function totalWeight(grid: Grid, weight: Float64Array | null): number {
  const { start, level } = grid.byRater;
  let total = 0;
  for (let u = 0; u + 1 < start.length; u += 1) {
    let sum = 0;
    for (let k = start[u] as number; k < (start[u + 1] as number); k += 1) sum += grid.levels.weight[level[k] as number] as number;
    total += sum * (weight === null ? 1 : weight[u] as number);
  }
  return total;
}

function itemLoss(x: Float64Array, ridge: Ridge): number {
  let intercepts = 0;
  let factors = 0;
  for (let k = 0; k + 1 < x.length; k += 2) {
    intercepts += (x[k] as number) ** 2;
    factors += (x[k + 1] as number) ** 2;
  }
  return ridge.itemIntercept * intercepts + ridge.itemFactor * factors;
}

function largestChange(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < a.length; k += 1) largest = Math.max(largest, Math.abs((a[k] as number) - (b[k] as number)));
  return largest;
}
