import { findGroups } from './detector/find-groups.ts';
import type { Groups } from './detector/one-voice.ts';
import { withOneVoice } from './detector/one-voice.ts';
import type { EpochLog } from './epoch-log.ts';
import { epochOf, type Epoch } from './epoch.ts';
import { fitRatings, type Fit, type WarmStart } from './fit.ts';
import type { ConsensusPolicy } from './policy.ts';
import type { Ratings } from './ratings.ts';
import { votesHash } from './votes-hash.ts';

/** An epoch with the groups it collapsed, the votes as it weighed them, and what its computation took. */
export type ComputedEpoch = { epoch: Epoch; groups: Groups; weighed: Ratings; rounds: Fit['rounds'] };

/**
 * From a vote log to a numbered epoch: the one way to make one, in the fit's own thread, in `verify` and in a browser.
 * Pure: the same log, policy and start give the same hash.
 */
export function computeEpoch(
  log: EpochLog, policy: ConsensusPolicy, about: { number: number; position: number }, warm: { hash: string; from: WarmStart } | null = null,
): ComputedEpoch {
  const groups = findGroups(log, policy);
  const weighed = withOneVoice(log.ratings, groups);
  const fit = fitRatings(weighed, policy, { createdAt: log.createdAt, warm: warm?.from ?? null });
  return { epoch: epochOf(fit, policy, { ...about, startedFrom: warm?.hash ?? null, votesHash: votesHash(log) }), groups, weighed, rounds: fit.rounds };
}
