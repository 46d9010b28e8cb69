import { z } from 'zod';
import { closeAppeal, findAppeal } from '#db/group-appeals.ts';
import { releaseReviewer } from '#db/released-reviewers.ts';
import { memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, oneOf, parseInput, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';

const hearInput = z.strictObject({ appealId: id(), outcome: oneOf(['released', 'declined']), reason: text(4000, 8) });

/**
 * Answers an appeal against a group, with a reason that only who made it reads. Released, they count by themselves
 * from the next epoch on. Refuses one's own appeal, and one that was heard.
 */
export async function hearAppeal(actor: Actor, input: unknown): Promise<Changed<{ id: string }>> {
  const { appealId, outcome, reason } = parseInput(hearInput, input);
  const member = memberWhoMay(actor, 'hear-appeal');
  return change(async (tx) => {
    const appeal = await findAppeal(tx, appealId);
    if (!appeal) throw new Refusal('not-found');
    if (appeal.actorId === member.id) throw new Refusal('own-appeal');
    if (!(await closeAppeal(tx, { id: appealId, outcome, answer: reason, heardBy: member.id }))) throw new Refusal('already-heard');
    if (outcome === 'released') await releaseReviewer(tx, appeal.actorId, member.id);
    return { value: { id: appealId }, stale: [], at: `/desk/appeals/${appealId}` };
  });
}
