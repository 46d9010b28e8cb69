import type { ReadingName } from '#lib/domain/as-of.ts';
import type { Travel } from '#lib/domain/time-travel/travel.ts';

/** As many of the last changes as are folded before anybody asks. */
const STEPS = 8;

/**
 * Folds the last days on which anything changed while the browser has nothing else to do: the first step then finds the
 * fold compiled and its day at hand.
 */
export function warmUp(travel: Travel, reading: ReadingName, from: string, left = STEPS): void {
  if (left === 0) return;
  whenIdle(() => {
    const date = travel.previous({ reading, date: from });
    if (date !== null) warmUp(travel, reading, date, left - 1);
  });
}

// Not every browser tells when it is idle; nor does whatever draws the page elsewhere.
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 50);
}
