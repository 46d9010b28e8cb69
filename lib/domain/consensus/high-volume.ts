import { readItem, type ItemReading } from './item-reading.ts';
import { baseItems } from './live-items.ts';
import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';
import { countEach, type Ratings } from './ratings.ts';

/** 1 for each rater among the busiest 0.1 %, or with more than five times the median number of votes of those in the fit. */
export function busyRaters(ratings: Ratings, { raterIn }: Pick<ModelParameters, 'raterIn'>, { highVolume }: Pick<ConsensusPolicy, 'highVolume'>): Uint8Array {
  const counts = countEach(ratings.rater, ratings.raters.length);
  const sorted = counts.filter((_, u) => raterIn[u] === 1).sort();
  const median = sorted[sorted.length >> 1] ?? Infinity;
  const top = sorted[Math.floor(sorted.length * (1 - highVolume.topShare))] ?? Infinity;
  return Uint8Array.from(counts, (count) => (count > Math.min(top, highVolume.timesMedian * median) ? 1 : 0));
}

/** Each item as the others read it, without the busiest raters, who are frozen; null where there are none. */
export function readWithoutBusy(ratings: Ratings, parameters: ModelParameters, policy: ConsensusPolicy): ItemReading[] | null {
  const isBusy = busyRaters(ratings, parameters, policy);
  if (!isBusy.includes(1)) return null;
  const { model, live } = baseItems(ratings, parameters, policy, isBusy);
  return live.map((item) => readItem(item, model, policy));
}
