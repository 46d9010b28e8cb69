import type { AsOf } from '#lib/domain/as-of.ts';
import type { Travel } from '#lib/domain/time-travel/travel.ts';

/** So long is worked ahead, in all: the past of nearly every claim; of a longer one the rest is folded when it is come to. */
const MOST_MS = 1500;

/**
 * Folds the days on which a claim changed, from each of these back, in turns and each in a task of its own: whoever steps
 * waits for one of them at most, and then finds most days folded.
 */
export function foldAhead(travel: Travel, [from, ...others]: readonly AsOf[], leftMs = MOST_MS): void {
  if (!from || leftMs <= 0) return;
  setTimeout(() => {
    const began = performance.now();
    const date = travel.previous(from);
    foldAhead(travel, date === null ? others : [...others, { ...from, date }], leftMs - (performance.now() - began));
  });
}
