import { effectOf } from './attribution.ts';
import type { FrozenModel } from './frozen-model.ts';
import type { LiveItem, LiveVote } from './live-item.ts';
import type { ConsensusPolicy } from './policy.ts';

/**
 * The outcome that a reviewer's own vote is scored against where votes settled a claim: 1 credible, 0 not. It counts only
 * where it stands without that vote; else there is none, and null: copying the consensus, or being it, does not pay.
 */
export function outcomeFor(
  word: 'credible' | 'not-credible', own: LiveVote, item: LiveItem, model: FrozenModel, policy: Pick<ConsensusPolicy, 'direction' | 'spectrum' | 'untrusted' | 'sides' | 'credible' | 'notCredible'>,
): 0 | 1 | null {
  const { without } = effectOf([own], item, model, policy);
  if (word === 'credible') return without.intercept >= policy.credible.leaveBelow ? 1 : null;
  const { base, slope } = policy.notCredible;
  return without.intercept <= base + slope * Math.abs(without.factor) ? 0 : null;
}
