import type { EpochLog } from './epoch-log.ts';
import { epochOf, type Epoch } from './epoch.ts';
import { fitRatings, type Fit, type WarmStart } from './fit.ts';
import type { ConsensusPolicy } from './policy.ts';

/** An epoch with what its computation took. */
export type ComputedEpoch = { epoch: Epoch; rounds: Fit['rounds'] };

/**
 * From a vote log to a numbered epoch: the one way to make one, in the fit's own thread, in `verify` and in a browser.
 * Pure: the same log, policy and start give the same hash.
 */
export function computeEpoch(
  log: EpochLog, policy: ConsensusPolicy, about: { number: number; position: number }, warm: { hash: string; from: WarmStart } | null = null,
): ComputedEpoch {
  const fit = fitRatings(log.ratings, policy, { createdAt: log.createdAt, warm: warm?.from ?? null });
  return { epoch: epochOf(fit, policy, { ...about, startedFrom: warm?.hash ?? null }), rounds: fit.rounds };
}
