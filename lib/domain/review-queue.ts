import type { ConsensusWord } from './consensus/consensus-words.ts';
import { CONSENSUS_POLICY } from './consensus/policy.ts';
import { isPastTerm } from './review-term.ts';
import { FEWEST_SHOWN } from './tally.ts';
import type { Instant } from './time.ts';

/** Why a claim needs a reviewer's vote, the most pressing first. */
const QUEUE_REASONS = ['panel', 'held', 'reconfirm', 'few', 'contested', 'one-sided', 'stale', 'new'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** How many claims make a day's round. */
export const DAILY_ROUND = 12;

/** What the queue has to know of a claim and of the reviewer. */
export type QueueFacts = {
  /** The reviewer's own last vote was cast before the claim last changed. */
  isEarlier: boolean;
  /** How many voted, counted up to five. */
  voters: number;
  word: ConsensusWord | null;
  /** How many votes the two ends of the viewpoint range gave; null where they are not known. */
  sides: readonly [number, number] | null;
  reviewBy: Instant | null;
  /** Until when the reviewer, drawn for a panel, is to answer; null when they are not. */
  dutyUntil: Instant | null;
};

/**
 * Why a claim waits for this reviewer, the most pressing reason first. Below five votes nothing of what they say is
 * told but that they are few: voting is blind.
 */
export function queueReasons(facts: QueueFacts, now: Instant): [QueueReason, ...QueueReason[]] {
  const { isEarlier, voters, word, sides, reviewBy, dutyUntil } = facts;
  const isShown = voters >= FEWEST_SHOWN;
  const holds: Record<QueueReason, boolean> = {
    panel: dutyUntil !== null,
    held: isShown && word === 'under-attack-review',
    reconfirm: isEarlier,
    few: !isShown,
    contested: isShown && word === 'contested',
    'one-sided': isShown && sides !== null && Math.min(...sides) < CONSENSUS_POLICY.credible.netPerSide,
    stale: isPastTerm(reviewBy, now),
    new: false,
  };
  const [first, ...rest] = QUEUE_REASONS.filter((reason) => holds[reason]);
  return first ? [first, ...rest] : ['new'];
}

/** Which of two claims comes first in the queue: the more pressing reason, then the more reasons. */
export function moreUrgent(a: readonly QueueReason[], b: readonly QueueReason[]): number {
  const rank = ([first]: readonly QueueReason[]) => (first ? QUEUE_REASONS.indexOf(first) : QUEUE_REASONS.length);
  return rank(a) - rank(b) || b.length - a.length;
}

/** How far a reviewer is in today's round: no more than what there was to do. */
export function roundOf(done: number, waiting: number): { done: number; of: number } {
  return { done, of: Math.max(done, Math.min(DAILY_ROUND, done + waiting)) };
}
