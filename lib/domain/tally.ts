/** Below this many votes nothing of them is shown: voting is blind, and a few votes say little. */
export const FEWEST_SHOWN = 5;

/** From this many quarters on a vote finds the claim credible (0.75). */
const CREDIBLE_QUARTERS = 3;

// The 97.5 % quantile of the standard normal: a 95 % interval.
const Z = 1.959963984540054;

/** What the votes on a claim say together, shown only from five votes on. */
export type Tally = {
  isShown: boolean;
  /** How many reviewers gave a value; null below five. */
  votes: number | null;
  cannotJudge: number | null;
  /** How many gave 0, 0.25, 0.5, 0.75 and 1. */
  counts: [number, number, number, number, number] | null;
  /** The share at 0.75 or above, in [0, 1], with its 95 % Wilson interval. */
  share: number | null;
  interval: { low: number; high: number } | null;
};

const HIDDEN: Tally = { isShown: false, votes: null, cannotJudge: null, counts: null, share: null, interval: null };

/** Counts each reviewer's last vote, in quarters; null is "cannot judge". */
export function tally(quarters: readonly (number | null)[]): Tally {
  const counts: Tally['counts'] = [0, 0, 0, 0, 0];
  for (const value of quarters) {
    if (value === 0 || value === 1 || value === 2 || value === 3 || value === 4) counts[value] += 1;
  }
  const votes = counts.reduce((sum, count) => sum + count, 0);
  if (votes < FEWEST_SHOWN) return HIDDEN;
  const credible = counts[CREDIBLE_QUARTERS] + counts[4];
  return {
    isShown: true, votes, cannotJudge: quarters.length - votes, counts, share: credible / votes,
    interval: wilson(credible, votes),
  };
}

/**
 * The 95 % score interval of a share (E. B. Wilson, 1927, JASA 22, 209-212).
 * @param hits out of `total`, which is at least 1.
 */
export function wilson(hits: number, total: number): { low: number; high: number } {
  const share = hits / total;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * total)) / (1 + z2 / total);
  const reach = (Z / (1 + z2 / total)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
