import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { afterCommit, givenNow, inTransaction, type Tx } from '#db/client.ts';
import { insertVote, insertVoteText, lockVote, nextVote, type Vote, type VoteGround } from '#db/votes.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, oneOf, optionalText, parseInput, slug } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { purgeSoonElsewhere } from '#lib/boundary/stale-soon.ts';
import { catchUpSoon } from '#lib/consensus/catch-up-soon.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { seeWhole } from '#lib/claims/lock-claim.ts';
import { canonicalise } from '#lib/domain/canonical.ts';
import { hasForeignEvidence } from '#lib/domain/decision.ts';
import { REASON_TAGS } from '#lib/domain/glossary.ts';
import { voteRefusal } from '#lib/domain/vote-refusal.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';

/** The five steps, from "not credible" to "credible", and "cannot judge". */
export const ANSWERS = ['0', '0.25', '0.5', '0.75', '1', 'cannot-judge'] as const;

const castVoteInput = z.strictObject({
  slug: slug(),
  value: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), oneOf(ANSWERS)),
  /** The evidence that weighed most. */
  evidenceId: id(),
  tag: oneOf(REASON_TAGS),
  text: optionalText(2000),
});
type VoteInput = z.output<typeof castVoteInput>;

export type CastVote = { id: string; n: number };

/**
 * Casts a reviewer's vote on a public claim. A change of mind is a further vote; the old one is kept. It locks
 * nothing but the reviewer's own key. Refuses who logged the claim or decided on it, and foreign evidence.
 */
export async function castVote(actor: Actor, input: unknown): Promise<Changed<CastVote>> {
  const answer = parseInput(castVoteInput, input);
  const member = memberWhoMay(actor, 'cast-vote');
  return inTransaction(async (tx) => {
    const ground = await refuseGround(tx, await lockVote(tx, answer.slug, answer.evidenceId, member.id), answer, member);
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

async function voteOf(tx: Tx, member: Member, { claimId, seq }: VoteGround, answer: VoteInput): Promise<Vote> {
  const { n, now, voters } = await nextVote(tx, claimId, member.id, FEWEST_SHOWN);
  return {
    id: uuid(), claimId, actorId: member.id, n, quarters: answer.value === 'cannot-judge' ? null : Number(answer.value) * 4,
    tag: answer.tag, evidenceId: answer.evidenceId, claimSeq: seq,
    // From five votes on the claim's page shows counts, to reviewers too.
    blind: n === 1 && voters < FEWEST_SHOWN, recordedAt: givenNow() ?? now,
  };
}

async function refuseGround(
  tx: Tx, ground: VoteGround | null, { evidenceId }: Pick<VoteInput, 'evidenceId'>, member: Member,
): Promise<VoteGround> {
  if (!ground || ground.visibility === 'draft') throw new Refusal('not-found');
  const refusal = voteRefusal(ground, member.id);
  if (refusal) throw new Refusal(refusal);
  if (ground.mergedInto !== null) throw new Refusal('merged', { values: { at: `/claims/${ground.mergedInto}` } });
  // Evidence that the claim carries from another stands in that one's journal.
  if (!ground.evidenceStands && hasForeignEvidence(await seeWhole(tx, ground.claimId), [evidenceId]))
    throw wrongField('evidenceId', messages('refusals')('field.foreign-evidence'));
  return ground;
}
