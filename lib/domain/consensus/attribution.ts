import type { FrozenModel } from './frozen-model.ts';
import { readItem, type ItemReading } from './item-reading.ts';
import { addVote, type LiveItem, type LiveVote } from './live-item.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What a vote or a batch of them did: the item with and without them. */
export type Attribution = { intercept: number; factor: number; spectrum: number | null; without: ItemReading };

/**
 * "What moved it": the exact effect of some votes that are in the sums, by taking their terms out and solving again.
 * Leaves the item as it was.
 */
export function effectOf(
  votes: readonly LiveVote[], item: LiveItem, model: FrozenModel, policy: Pick<ConsensusPolicy, 'direction' | 'spectrum' | 'untrusted' | 'sides'>,
): Attribution {
  const rest = item.slice();
  for (const vote of votes) addVote(rest, vote, model, policy, -1);
  const whole = readItem(item, model, policy);
  const without = readItem(rest, model, policy);
  return {
    intercept: whole.intercept - without.intercept, factor: whole.factor - without.factor, without,
    spectrum: whole.spectrum && without.spectrum ? whole.spectrum.mean - without.spectrum.mean : null,
  };
}
