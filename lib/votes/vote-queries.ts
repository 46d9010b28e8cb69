import { on } from '#db/client.ts';
import { dutyOn } from '#db/published-panels.ts';
import { roundOpenedAt } from '#db/rounds.ts';
import { tiesOnClaim } from '#db/standing-ties.ts';
import { ownVotes, votedOn } from '#db/votes.ts';
import { memberWhoMay, type Member } from '#lib/auth/actor.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { hasDecided } from '#lib/desk/claim-desk.ts';
import type { Instant } from '#lib/domain/time.ts';
import { voteRefusal } from '#lib/domain/vote-refusal.ts';
import { reviewQueue, type Queue, type QueueLine } from './queue-queries.ts';

export type OwnVote = Awaited<ReturnType<typeof ownVotes>>[number];

/** What a reviewer needs to vote on a claim. It tells nothing of the votes of others. */
export type VoteDesk = {
  /** One's own, newest first. */
  votes: readonly OwnVote[];
  refusal: ReturnType<typeof voteRefusal>;
  /** The claim has changed materially since the last one: it carries half weight. */
  isEarlier: boolean;
  /** The claim to vote on after this one. */
  next: QueueLine | null;
  /** Until when one is to answer as a member of a panel; null when one is not, or has. */
  dutyUntil: Instant | null;
  /** One said on the account page that one has a tie to a party of the claim. */
  isTied: boolean;
  /** How far one is in today's round. */
  today: Queue['today'];
};

/** The vote page of one reviewer for one claim. Refuses who is no reviewer. */
export async function getVoteDesk(member: Member, page: ClaimPage): Promise<VoteDesk> {
  const reviewer = memberWhoMay(member, 'cast-vote');
  const { id, visibility, status, loggedBy } = page.view;
  const [votes, roundSeq, dutyUntil, isTied, { lines: [next = null], today }] = await Promise.all([
    ownVotes(on(), id, reviewer.id), roundOpenedAt(on(), id), dutyOn(on(), id, reviewer.id), tiesOnClaim(on(), reviewer.id, id), reviewQueue(reviewer, id),
  ]);
  const refusal = voteRefusal({ visibility, status: status.status, loggedBy, hasDecided: hasDecided(page, reviewer.id) }, reviewer.id);
  return { votes, refusal, next, today, dutyUntil, isTied, isEarlier: (votes[0]?.claimSeq ?? roundSeq) < roundSeq };
}

/** Whether somebody has voted on a claim, and so leaves its status to others. */
export async function hasVoted(member: Member, page: Pick<ClaimPage, 'view'>): Promise<boolean> {
  return votedOn(on(), page.view.id, member.id);
}
