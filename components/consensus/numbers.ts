/** A share in [0, 1] as a whole number of hundredths. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** A score to two decimals, with a true minus sign. */
export function scoreWords(score: number): string {
  return score.toFixed(2).replace('-', '−');
}

/** A change of a score, with its sign. */
export function changeWords(by: number): string {
  return by >= 0 ? `+${by.toFixed(2)}` : scoreWords(by);
}
