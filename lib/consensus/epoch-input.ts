import type { Ballot } from '#db/vote-log.ts';
import type { ClaimStanding } from '#db/claim-standing.ts';
import { collectLog, type EpochLog, type LoggedItem, type LoggedVote } from '#lib/domain/consensus/epoch-log.ts';
import { EARLIER_ROUND_WEIGHT } from '#lib/domain/vote-rounds.ts';

/** A vote as the log of an epoch has it. */
export function loggedVote({ n, claimId, rater, quarters, at, isEarlier, assigned, interest, hasOpened }: Ballot): LoggedVote {
  return {
    n, item: claimId, rater, quarters, weight: isEarlier ? EARLIER_ROUND_WEIGHT : 1, at: Date.parse(at), assigned, interest,
    // Of who was not drawn nobody need know.
    opened: assigned ? hasOpened : null,
  };
}

/** A claim as the log of an epoch has it. */
export function loggedItem({ claimId, loggedAt, topic }: ClaimStanding): LoggedItem {
  return { item: claimId, createdAt: Date.parse(loggedAt), topic };
}

/** Everything an epoch is computed from. */
export function epochInput(votes: Iterable<Ballot>, claims: Iterable<ClaimStanding>, released: Iterable<string>): EpochLog {
  const log = collectLog();
  for (const claim of claims) log.item(loggedItem(claim));
  for (const rater of released) log.release(rater);
  for (const vote of votes) log.vote(loggedVote(vote));
  return log.finish();
}
