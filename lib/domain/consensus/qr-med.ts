/**
 * The bounded estimate of Tournesol (QrMed): the root x of (x - start) / reach + sum w (x - v) / sqrt(error^2 + (x - v)^2) = 0.
 * No vote moves it by more than reach times its weight; with few votes it stays near `start`.
 * @param votes values in [0, 1] with weights above 0; none gives `start`.
 */
export function qrMed(
  votes: readonly { value: number; weight: number }[], { reach, start, error }: { reach: number; start: number; error: number },
): number {
  let low = 0;
  let high = 1;
  // The slope is positive everywhere, so halving finds the one root; 60 halvings reach the last bit.
  for (let step = 0; step < 60; step += 1) {
    const x = (low + high) / 2;
    let pull = (x - start) / reach;
    for (const { value, weight } of votes) pull += weight * (x - value) / Math.sqrt(error * error + (x - value) ** 2);
    if (pull > 0) high = x;
    else low = x;
  }
  return (low + high) / 2;
}
