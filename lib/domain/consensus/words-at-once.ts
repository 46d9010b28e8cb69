import { audiences } from './audience.ts';
import { burstShares } from './burst.ts';
import type { ComputedEpoch } from './compute-epoch.ts';
import { consensusState } from './consensus-state.ts';
import type { ConsensusWord } from './consensus-words.ts';
import { groupShares } from './detector/one-voice.ts';
import type { EpochLog } from './epoch-log.ts';
import { readWithoutBusy } from './high-volume.ts';
import { readItem, type ItemReading } from './item-reading.ts';
import { baseItems } from './live-items.ts';
import type { ConsensusPolicy } from './policy.ts';
import { directionOf } from './rater-weight.ts';
import { siteSize } from './small-site.ts';

/** What an epoch says of an item: its reading, its word, whether an attack is open on it, and the word as if none were. */
export type SaidAtOnce = { reading: ItemReading; word: ConsensusWord; hasOpenAttack: boolean; unheld: ConsensusWord };

/**
 * The word of every item of a log, in its order, for a table of votes that has no evidence and only one moment: what hangs on
 * evidence is left out, so that votes alone say "not credible" of nothing, and no word waits. An item of which one group or
 * one burst holds more than the policy's share gets no further than leaning.
 */
export function* wordsAtOnce(log: EpochLog, { epoch, groups, weighed }: ComputedEpoch, policy: ConsensusPolicy): Generator<SaidAtOnce> {
  const { model, live } = baseItems(weighed, epoch.parameters, policy);
  const shares = groupShares(log.ratings, groups, policy);
  const bursts = burstShares(log.ratings, log.createdAt, policy);
  const withoutBusy = readWithoutBusy(weighed, epoch.parameters, policy);
  const { shared, usual } = audiences(weighed, log.topicOf, policy);
  const { knowsViewpoints } = siteSize(log.ratings, policy);
  const hasMiddle = log.ratings.levels.value.some((value) => directionOf(value, policy.direction) === 0);
  const atOnce = { ...policy, credible: { ...policy.credible, epochs: 1, forMs: 0 } };
  for (const [n, item] of live.entries()) {
    const reading = readItem(item, model, policy);
    const hasOpenAttack = Math.max(shares[n] ?? 0, bursts[n] ?? 0) > policy.attack.groupShare;
    const said = (isHeld: boolean) => consensusState(null, {
      reading, knowsViewpoints, hasOpenAttack: isHeld, evidence: null, withoutBusy: withoutBusy?.[n] ?? null, audience: { shared: shared[n] ?? 0, usual }, hasMiddle,
      now: 0, epoch: epoch.number, lifecycle: 'current', attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null,
    }, atOnce).word;
    yield { reading, hasOpenAttack, word: said(hasOpenAttack), unheld: said(false) };
  }
}
