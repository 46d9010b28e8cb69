import { on } from '#db/client.ts';
import { lastEpoch } from '#db/epochs.ts';
import { findWaiting, votedSince, type WaitingClaim } from '#db/review-queue.ts';
import { memberWhoMay, type Member } from '#lib/auth/actor.ts';
import { moreUrgent, queueReasons, roundOf, type QueueReason } from '#lib/domain/review-queue.ts';

/** A claim of the queue, and why it is in it. Nothing of the votes on it but what every reader may see. */
export type QueueLine = Omit<WaitingClaim, 'voters' | 'word' | 'sides'> & { reasons: readonly QueueReason[] };
export type Queue = { lines: readonly QueueLine[]; today: { done: number; of: number } };

/** What waits for a reviewer's vote, the most pressing first, and how far they are today (UTC). Refuses who is no reviewer. */
export async function reviewQueue(member: Member, exceptId: string | null): Promise<Queue> {
  const reviewer = memberWhoMay(member, 'cast-vote');
  const now = new Date().toISOString();
  const [waiting, epoch, done] = await Promise.all([
    findWaiting(on(), { reviewerId: reviewer.id, exceptId, now }), lastEpoch(on()), votedSince(on(), reviewer.id, `${now.slice(0, 10)}T00:00:00.000Z`),
  ]);
  const lines = waiting.map(({ voters, word, sides, ...line }): QueueLine => ({
    ...line, reasons: queueReasons({ ...line, voters, word, sides: epoch?.knowsViewpoints ? sides : null }, now),
  }));
  return { lines: lines.toSorted((a, b) => moreUrgent(a.reasons, b.reasons)), today: roundOf(done, lines.length) };
}
