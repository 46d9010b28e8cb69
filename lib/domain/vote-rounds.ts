import type { EntryKind } from './entry.ts';

/**
 * Changes of a claim after which a vote speaks of something else: another wording, other evidence, or evidence that
 * turned out to say something else. Each opens a new round of voting; what is only read anew (a typing error, a topic,
 * a status) does not. `item-withdrawn` counts where the item was evidence, `correction-made` where it moved a stance.
 */
export const ROUND_OPENERS = [
  'claim-reworded', 'evidence-added', 'item-withdrawn', 'correction-made',
] as const satisfies readonly EntryKind[];

/** What a vote of an earlier round still weighs, until its reviewer confirms or changes it (voting.md 4.2). */
export const EARLIER_ROUND_WEIGHT = 0.5;
