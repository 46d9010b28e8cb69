import { effectOf } from './attribution.ts';
import type { FrozenModel } from './frozen-model.ts';
import type { LiveItem, LiveVote } from './live-item.ts';
import type { ConsensusPolicy } from './policy.ts';

/** How a claim was settled, and by what. */
export type Settlement = { word: 'credible' | 'not-credible'; byEvidence: boolean };

/**
 * The outcome that a reviewer's own vote is scored against: 1 credible, 0 not. A settlement by votes counts only where
 * it stands without that vote; else there is none, and null: copying the consensus, or being it, does not pay.
 */
export function outcomeFor(
  settlement: Settlement, own: LiveVote, item: LiveItem, model: FrozenModel, policy: Pick<ConsensusPolicy, 'direction' | 'spectrum' | 'untrusted' | 'sides' | 'credible' | 'notCredible'>,
): 0 | 1 | null {
  const outcome = settlement.word === 'credible' ? 1 : 0;
  if (settlement.byEvidence) return outcome;
  const { without } = effectOf([own], item, model, policy);
  if (outcome === 1) return without.intercept >= policy.credible.leaveBelow ? 1 : null;
  const { base, slope } = policy.notCredible;
  return without.intercept <= base + slope * Math.abs(without.factor) ? 0 : null;
}
