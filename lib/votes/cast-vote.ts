import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { afterCommit, givenNow, inTransaction, type Tx } from '#db/client.ts';
import { insertVote, insertVoteText, lockVote, nextVote, type Vote, type VoteGround } from '#db/votes.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, ids, oneOf, optionalText, parseInput, seqSeen, slug, tickbox } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { purgeSoonElsewhere } from '#lib/boundary/stale-soon.ts';
import { catchUpSoon } from '#lib/consensus/catch-up-soon.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { seeWhole } from '#lib/claims/lock-claim.ts';
import { canonicalise } from '#lib/domain/canonical.ts';
import { hasForeignEvidence } from '#lib/domain/decision.ts';
import { REASON_TAGS } from '#lib/domain/glossary.ts';
import { isAgainst } from '#lib/domain/vote-against.ts';
import { voteRefusal } from '#lib/domain/vote-refusal.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';

/** The five steps, from "not credible" to "credible", and "cannot judge". */
export const ANSWERS = ['0', '0.25', '0.5', '0.75', '1', 'cannot-judge'] as const;

const MOST_OPENED = 500;

const castVoteInput = z.strictObject({
  slug: slug(),
  value: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), oneOf(ANSWERS)),
  /** The evidence that weighed most. */
  evidenceId: id(),
  tag: oneOf(REASON_TAGS),
  /** Required of who votes against the status. */
  text: optionalText(2000),
  /** A tie to a party of the claim: the vote is kept and shown, and left out of the fit. */
  interest: tickbox(),
  /** The evidence that its reviewer opened: recorded as a fact, never required. */
  opened: ids(MOST_OPENED),
  /** The newest entry of the claim that the reviewer had before them; a new round since then refuses the vote. */
  seenSeq: seqSeen(),
});
type VoteInput = z.output<typeof castVoteInput>;

export type CastVote = { id: string; n: number };

/**
 * Casts a reviewer's vote on a public claim. A change of mind is a further vote; the old one is kept. It locks
 * nothing but the reviewer's own key. A standing tie to a party of the claim marks it also where the form does not, and
 * only who was drawn for a panel votes on one. Which evidence was opened is kept with the vote and weighs on panels alone. Refuses who logged the claim or decided on it, foreign evidence, a claim that is
 * void, merged or changed since it was read, and a vote against the status without a word of why.
 */
export async function castVote(actor: Actor, input: unknown): Promise<Changed<CastVote>> {
  const answer = parseInput(castVoteInput, input);
  const member = memberWhoMay(actor, 'cast-vote');
  return inTransaction(async (tx) => {
    const ground = await refuseGround(tx, await lockVote(tx, answer.slug, [answer.evidenceId, ...answer.opened], member.id), answer, member);
    const vote = await voteOf(tx, member, ground, answer);
    await insertVote(tx, vote, createHash('sha256').update(canonicalise(vote)).digest('hex'));
    if (answer.text !== undefined) await insertVoteText(tx, vote.id, answer.text);
    const stale = [claimTags.claim(ground.claimId), claimTags.votes];
    afterCommit(() => {
      purgeSoonElsewhere(stale);
      catchUpSoon();
    });
    return { value: { id: vote.id, n: vote.n }, stale, at: `/desk/claims/${answer.slug}/vote` };
  });
}

async function voteOf(tx: Tx, member: Member, { claimId, seq, isTied, isOnDuty }: VoteGround, answer: VoteInput): Promise<Vote> {
  const { n, now, voters } = await nextVote(tx, claimId, member.id, FEWEST_SHOWN);
  return {
    id: uuid(), claimId, actorId: member.id, n, quarters: quartersOf(answer),
    tag: answer.tag, evidenceId: answer.evidenceId, claimSeq: seq,
    // Who has a tie does not sit: their seat goes on.
    interest: answer.interest || isTied, assigned: isOnDuty && !answer.interest && !isTied,
    // From five votes on the claim's page shows counts, to reviewers too.
    blind: n === 1 && voters < FEWEST_SHOWN, recordedAt: givenNow() ?? now, opened: answer.opened.toSorted(),
  };
}

function quartersOf({ value }: Pick<VoteInput, 'value'>): number | null {
  return value === 'cannot-judge' ? null : Number(value) * 4;
}

async function refuseGround(tx: Tx, ground: VoteGround | null, answer: VoteInput, member: Member): Promise<VoteGround> {
  if (!ground || ground.visibility === 'draft') throw new Refusal('not-found');
  if (ground.isSuspended) throw new Refusal('suspended');
  const refusal = voteRefusal(ground, member.id);
  if (refusal) throw new Refusal(refusal);
  if (ground.mergedInto !== null) throw new Refusal('merged', { values: { at: `/claims/${ground.mergedInto}` } });
  refuseUnseen(ground, answer.seenSeq);
  if (answer.text === undefined && isAgainst(ground.status, quartersOf(answer)))
    throw wrongField('text', messages('refusals')('field.vote-against', { status: messages('glossary')(`status.${ground.status}`) }));
  await refuseForeign(tx, ground, answer);
  return ground;
}

// Evidence that the claim carries from another stands in that one's journal.
async function refuseForeign(tx: Tx, { claimId, standing }: VoteGround, { evidenceId, opened }: VoteInput): Promise<void> {
  if ([evidenceId, ...opened].every((one) => standing.includes(one))) return;
  const claim = await seeWhole(tx, claimId);
  for (const [field, ids] of [['evidenceId', [evidenceId]], ['opened', opened]] as const) {
    if (hasForeignEvidence(claim, ids)) throw wrongField(field, messages('refusals')('field.foreign-evidence'));
  }
}

// Who judged another wording or other evidence judged something else.
function refuseUnseen({ seq, roundSeq }: VoteGround, seenSeq: number): void {
  if (seenSeq >= roundSeq && seenSeq <= seq) return;
  throw new Refusal('stale', { changed: { seq, roundSeq } });
}
