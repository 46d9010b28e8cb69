import { freeze, reviewerAt, type FrozenModel, type Reviewer } from './frozen-model.ts';
import { readItem, type ItemReading } from './item-reading.ts';
import { addVote, emptyItem, type LiveItem } from './live-item.ts';
import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';
import type { Ratings } from './ratings.ts';

/** All items of an epoch with their running sums, based on it in one pass over the votes of the raters not left `out`. */
export function baseItems(ratings: Ratings, parameters: ModelParameters, policy: ConsensusPolicy, out: Uint8Array | null = null): { model: FrozenModel; live: LiveItem[] } {
  const model = freeze(parameters, policy);
  const reviewers = reviewersOf(parameters);
  const live = ratings.items.map(() => emptyItem(model));
  const { rater, item, level, levels } = ratings;
  const vote = { value: 0, weight: 0, reviewer: null as Reviewer | null };
  for (let k = 0; k < rater.length; k += 1) {
    if (out !== null && out[rater[k] as number] === 1) continue;
    vote.value = levels.value[level[k] as number] as number;
    vote.weight = levels.weight[level[k] as number] as number;
    vote.reviewer = reviewers[rater[k] as number] as Reviewer | null;
    addVote(live[item[k] as number] as LiveItem, vote, model, policy);
  }
  return { model, live };
}

/** Every item of the ratings as an epoch reads it, in the ratings' order. */
export function readItems(ratings: Ratings, parameters: ModelParameters, policy: ConsensusPolicy): ItemReading[] {
  const { model, live } = baseItems(ratings, parameters, policy);
  return live.map((item) => readItem(item, model, policy));
}

/** The reviewers of an epoch in its order, null for those it could not place. */
export function reviewersOf(parameters: ModelParameters): (Reviewer | null)[] {
  return parameters.raters.map((_, u) => reviewerAt(parameters, u));
}
