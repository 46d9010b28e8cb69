/** The chance of `count` or more where `mean` are expected (Poisson); 1 for a count of 0. */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
  let tail = 0;
  for (let k = count; term > tail * 1e-16 || k <= mean; k += 1) {
    tail += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, tail);
}

/**
 * For each count up to `most` the largest mean at which so many or more still have a chance of at most `tail`:
 * a table, so that millions of pairs are judged by one comparison each.
 */
export function largestMeans(tail: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, count) => {
    if (count === 0) return 0;
    let low = 0;
    let high = count;
    for (let step = 0; step < 50; step += 1) {
      const middle = (low + high) / 2;
      if (poissonTail(count, middle) > tail) high = middle;
      else low = middle;
    }
    return low;
  });
}

const LOG_FACTORIALS = [0];

function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k += 1) LOG_FACTORIALS.push((LOG_FACTORIALS[k - 1] ?? 0) + Math.log(k));
  return LOG_FACTORIALS[n] ?? 0;
}

/**
 * A bound on the chance of `hits` or more out of `tries` at chance `p` each (Chernoff 1952, by relative entropy):
 * never below the true chance, and needs no sum.
 */
export function agreementTail(hits: number, tries: number, p: number): number {
  const share = hits / tries;
  if (tries === 0 || share <= p) return 1;
  const entropy = share * Math.log(share / p) + (share < 1 ? (1 - share) * Math.log((1 - share) / (1 - p)) : 0);
  return Math.exp(-tries * entropy);
}
