import type { Grid, Rows } from './rows.ts';

/**
 * Where a fit stands. Intercept and factor lie side by side, `pair[2 * k]` and `pair[2 * k + 1]`, because they are
 * always read together. `raterWeight` null stands for 1 for everybody.
 */
export type Point = { mu: number; raterPair: Float64Array; itemPair: Float64Array };

/** The ridge constants times the number of votes: what the sums of squares are held against. */
export type Ridge = { mu: number; raterIntercept: number; raterFactor: number; itemIntercept: number; itemFactor: number };

/** Ridge constants given as means over raters and items (as CN's code has them, not its text), made into sums. */
export function scaleRidge(grid: Grid, weight: number, of: Ridge): Ridge {
  const perRater = weight / grid.raters;
  const perItem = weight / grid.items;
  return {
    mu: of.mu * weight, raterIntercept: of.raterIntercept * perRater, raterFactor: of.raterFactor * perRater,
    itemIntercept: of.itemIntercept * perItem, itemFactor: of.itemFactor * perItem,
  };
}

/**
 * Solves every rater's intercept and factor exactly, the items held fixed, into `point`.
 * Gives the loss there without the items' own ridge: each row's remainder is known in closed form.
 */
export function sweepRaters(grid: Grid, weight: Float64Array | null, point: Point, ridge: Ridge): number {
  const { start, other, level } = grid.byRater;
  const { value, weight: levelWeight } = grid.levels;
  const { mu, raterPair, itemPair } = point;
  let loss = 0;
  for (let u = 0; u + 1 < start.length; u += 1) {
    const from = start[u] as number;
    const to = start[u + 1] as number;
    if (from === to) continue;
    let w0 = 0; let wf = 0; let wff = 0; let wr = 0; let wfr = 0; let wrr = 0;
    for (let k = from; k < to; k += 1) {
      const n = (other[k] as number) * 2;
      const l = level[k] as number;
      const w = levelWeight[l] as number;
      const f = itemPair[n + 1] as number;
      const r = (value[l] as number) - mu - (itemPair[n] as number);
      const wTimesF = w * f;
      w0 += w; wf += wTimesF; wff += wTimesF * f; wr += w * r; wfr += wTimesF * r; wrr += w * r * r;
    }
    const own = weight === null ? 1 : weight[u] as number;
    const a = own * w0 + ridge.raterIntercept;
    const b = own * wf;
    const c = own * wff + ridge.raterFactor;
    const p = own * wr;
    const q = own * wfr;
    const det = a * c - b * b;
    const intercept = (c * p - b * q) / det;
    const factor = (a * q - b * p) / det;
    raterPair[2 * u] = intercept;
    raterPair[2 * u + 1] = factor;
    loss += own * wrr - intercept * p - factor * q;
  }
  return loss + ridge.mu * mu * mu;
}

/** Solves every item's intercept and factor exactly, the raters held fixed, into `point`; then the common mean. */
export function sweepItems(grid: Grid, weight: Float64Array | null, point: Point, ridge: Ridge): void {
  const { start } = grid.byItem;
  const { mu, itemPair } = point;
  const sums = new Float64Array(5);
  let total = 0;
  let rest = 0;
  for (let n = 0; n + 1 < start.length; n += 1) {
    const from = start[n] as number;
    const to = start[n + 1] as number;
    if (from === to) continue;
    if (weight === null) sumPlain(grid.byItem, grid.levels, point, from, to, sums);
    else sumWeighted(grid.byItem, grid.levels, point, from, to, sums, weight);
    const w = sums[0] as number;
    const b = sums[1] as number;
    const p = sums[3] as number;
    const q = sums[4] as number;
    const a = w + ridge.itemIntercept;
    const c = (sums[2] as number) + ridge.itemFactor;
    const det = a * c - b * b;
    const intercept = (c * p - b * q) / det;
    const factor = (a * q - b * p) / det;
    itemPair[2 * n] = intercept;
    itemPair[2 * n + 1] = factor;
    total += w;
    rest += p - w * intercept - b * factor;
  }
  point.mu = (rest + mu * total) / (total + ridge.mu);
}

type Levels = Grid['levels'];

function sumPlain({ other, level }: Rows, levels: Levels, point: Point, from: number, to: number, sums: Float64Array): void {
  const { value, weight: levelWeight } = levels;
  const { mu, raterPair } = point;
  let w0 = 0; let wf = 0; let wff = 0; let wr = 0; let wfr = 0;
  for (let k = from; k < to; k += 1) {
    const u = (other[k] as number) * 2;
    const l = level[k] as number;
    const w = levelWeight[l] as number;
    const f = raterPair[u + 1] as number;
    const r = (value[l] as number) - mu - (raterPair[u] as number);
    const wTimesF = w * f;
    w0 += w; wf += wTimesF; wff += wTimesF * f; wr += w * r; wfr += wTimesF * r;
  }
  sums[0] = w0; sums[1] = wf; sums[2] = wff; sums[3] = wr; sums[4] = wfr;
}

function sumWeighted(
  { other, level }: Rows, levels: Levels, point: Point, from: number, to: number, sums: Float64Array, weight: Float64Array,
): void {
  const { value, weight: levelWeight } = levels;
  const { mu, raterPair } = point;
  let w0 = 0; let wf = 0; let wff = 0; let wr = 0; let wfr = 0;
  for (let k = from; k < to; k += 1) {
    const u = other[k] as number;
    const l = level[k] as number;
    const w = (levelWeight[l] as number) * (weight[u] as number);
    const f = raterPair[2 * u + 1] as number;
    const r = (value[l] as number) - mu - (raterPair[2 * u] as number);
    const wTimesF = w * f;
    w0 += w; wf += wTimesF; wff += wTimesF * f; wr += w * r; wfr += wTimesF * r;
  }
  sums[0] = w0; sums[1] = wf; sums[2] = wff; sums[3] = wr; sums[4] = wfr;
}
