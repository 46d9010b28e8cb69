import type { FrozenModel, Reviewer } from './frozen-model.ts';
import type { ConsensusPolicy } from './policy.ts';
import { directionOf } from './rater-weight.ts';

/**
 * An item between two epochs: running sums that a vote is added to or taken from in a fixed number of steps, however
 * many votes there are. A plain typed array, to be stored and sent as it is.
 */
export type LiveItem = Float64Array;

/** Where each sum stands. The first five are the normal equations of intercept and factor. */
export const SUM = {
  w: 0, wf: 1, wff: 2, wr: 3, wfr: 4,
  /** The same two sums of reviewers who are not in the fit: intercept and factor 0. */
  freeW: 5, freeWr: 6,
  votes: 7,
  /** By side of the axis: weight of votes for, against, and of all. */
  negativeFor: 8, negativeAgainst: 9, negativeAll: 10,
  positiveFor: 11, positiveAgainst: 12, positiveAll: 13,
  value: 14, weight: 15,
  /** From here on, for each viewpoint, weight near it and weight times value. */
  spectrum: 16,
} as const;

/** A vote as the sums take it. */
export type LiveVote = { value: number; weight: number; reviewer: Reviewer | null };

/** An item without votes. */
export function emptyItem(model: FrozenModel): LiveItem {
  return new Float64Array(SUM.spectrum + 2 * model.viewpoints.length);
}

/** Adds a vote; with `times` -1 takes it away again. */
export function addVote(
  item: LiveItem, vote: LiveVote, model: FrozenModel, policy: Pick<ConsensusPolicy, 'direction' | 'spectrum' | 'sides'>, times: 1 | -1 = 1,
): void {
  add(item, SUM.votes, times);
  if (vote.reviewer?.weight === 0) return;
  add(item, SUM.weight, times * vote.weight);
  add(item, SUM.value, times * vote.weight * vote.value);
  if (!vote.reviewer) {
    add(item, SUM.freeW, times * vote.weight);
    add(item, SUM.freeWr, times * vote.weight * (vote.value - model.mu));
    return;
  }
  const { intercept, factor, weight } = vote.reviewer;
  const w = times * vote.weight * weight;
  const r = vote.value - model.mu - intercept;
  add(item, SUM.w, w);
  add(item, SUM.wf, w * factor);
  add(item, SUM.wff, w * factor * factor);
  add(item, SUM.wr, w * r);
  add(item, SUM.wfr, w * factor * r);
  if (vote.weight >= policy.sides.leastWeight) addToSide(item, factor, times * vote.weight, directionOf(vote.value, policy.direction));
  addToSpectrum(item, factor, w, vote.value, model.viewpoints, policy.spectrum.bandwidth);
}

function add(item: LiveItem, at: number, what: number): void {
  item[at] = (item[at] as number) + what;
}

function addToSide(item: LiveItem, factor: number, w: number, direction: -1 | 0 | 1): void {
  if (factor === 0) return;
  const side = factor < 0 ? SUM.negativeFor : SUM.positiveFor;
  if (direction !== 0) add(item, direction > 0 ? side : side + 1, w);
  add(item, side + 2, w);
}

// Each vote spreads over the viewpoints near its own by a Gaussian of height 1.
function addToSpectrum(item: LiveItem, factor: number, w: number, value: number, viewpoints: Float64Array, bandwidth: number): void {
  for (let j = 0; j < viewpoints.length; j += 1) {
    const distance = (factor - (viewpoints[j] as number)) / bandwidth;
    const near = w * Math.exp(-0.5 * distance * distance);
    add(item, SUM.spectrum + 2 * j, near);
    add(item, SUM.spectrum + 2 * j + 1, near * value);
  }
}
