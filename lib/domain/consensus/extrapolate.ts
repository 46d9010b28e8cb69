/**
 * Anderson's mixing (D. G. Anderson, 1965, JACM 12, 547-560) of a fixed-point iteration x -> g(x): from the last steps
 * it guesses where they lead. It changes how soon a fit is done, never where it ends.
 */
export type Extrapolation = {
  /** Takes a point and its image; writes the next point to try over the point. Gives false when that is the image. */
  mix(x: Float64Array, g: Float64Array): boolean;
  forget(): void;
};

type Step = { image: Float64Array; residual: Float64Array };

// Steps that nearly repeat each other are told apart no better than this share of their size.
const DAMPING = 1e-12;

/** Remembers the last `length` steps. */
export function extrapolation(length: number): Extrapolation {
  let steps: Step[] = [];
  let last: Step | null = null;
  return {
    forget() {
      steps = [];
      last = null;
    },
    mix(x, g) {
      const now = { image: g.slice(), residual: minus(g, x) };
      if (last) steps = [...steps.slice(1 - length), { image: minus(now.image, last.image), residual: minus(now.residual, last.residual) }];
      last = now;
      x.set(g);
      const shares = leastSquares(steps, now.residual);
      if (!shares) return false;
      steps.forEach(({ image }, j) => subtract(x, image, shares[j] as number));
      return true;
    },
  };
}

// The shares of the steps' residuals that come nearest to `target`, by Cholesky on the normal equations.
function leastSquares(steps: readonly Step[], target: Float64Array): Float64Array | null {
  const size = steps.length;
  if (size === 0) return null;
  const l = Array.from({ length: size }, () => new Float64Array(size));
  const y = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const row = l[i] as Float64Array;
    const mine = (steps[i] as Step).residual;
    let rest = dot(mine, target);
    for (let j = 0; j <= i; j += 1) {
      const before = l[j] as Float64Array;
      let sum = dot(mine, (steps[j] as Step).residual);
      if (i === j) sum *= 1 + DAMPING;
      for (let k = 0; k < j; k += 1) sum -= (row[k] as number) * (before[k] as number);
      if (i === j && !(sum > 0)) return null;
      row[j] = i === j ? Math.sqrt(sum) : sum / (before[j] as number);
    }
    for (let k = 0; k < i; k += 1) rest -= (row[k] as number) * (y[k] as number);
    y[i] = rest / (row[i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = y[i] as number;
    for (let k = i + 1; k < size; k += 1) rest -= ((l[k] as Float64Array)[i] as number) * (y[k] as number);
    y[i] = rest / ((l[i] as Float64Array)[i] as number);
  }
  return y;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let k = 0; k < a.length; k += 1) difference[k] = (a[k] as number) - (b[k] as number);
  return difference;
}

function subtract(from: Float64Array, what: Float64Array, share: number): void {
  for (let k = 0; k < from.length; k += 1) from[k] = (from[k] as number) - share * (what[k] as number);
}
