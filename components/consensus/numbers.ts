/** A share in [0, 1] as a whole number of hundredths. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** A score to two decimals, with a true minus sign. */
export function scoreWords(score: number): string {
  return score.toFixed(2).replace('-', '−');
}

/** A whole number, with a true minus sign. */
export function wholeWords(count: number): string {
  return String(Math.round(count)).replace('-', '−');
}

/** A change of a score, with its sign; one that rounds to nothing has none. */
export function changeWords(by: number): string {
  if (Number(by.toFixed(2)) === 0) return '0.00';
  return by >= 0 ? `+${by.toFixed(2)}` : scoreWords(by);
}

/** A change of a share in hundredths, with its sign; one that rounds to nothing has none. */
export function pointsWords(by: number): string {
  const points = Math.round(by * 100);
  return points > 0 ? `+${points}` : wholeWords(points);
}
