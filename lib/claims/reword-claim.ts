import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, parseInput, tickbox } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { reasonInput, wordingInput } from './claim-input.ts';
import { refuseSameWording } from './same-wording.ts';

const rewordClaimInput = z.strictObject({
  ...claimParam,
  wording: wordingInput(),
  reason: reasonInput(),
  /** The wording the writer had before them. */
  seenWordingId: id(),
  /** That it is another claim than a public one with the very same wording. */
  confirmDuplicate: tickbox(),
});

/**
 * Gives a claim a new wording; the old ones stay readable. Refuses when somebody reworded it meanwhile,
 * and the very wording of another public claim unless it is confirmed.
 */
export async function rewordClaim(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, wording, reason, seenWordingId, confirmDuplicate } = parseInput(rewordClaimInput, input);
  const member = memberWhoMay(actor, 'reword-claim');
  return changeClaim(member, slug, async ({ state }, tx) => {
    const current = state.wordings.at(-1);
    if (current?.id !== seenWordingId) throw new Refusal('stale', { changed: { wording: current?.text, wordingId: current?.id } });
    if (current.text === wording) throw wrongField('wording', messages('refusals')('field.same-wording'));
    await refuseSameWording(tx, { wording, language: state.language, exceptId: state.id }, confirmDuplicate);
    return { entries: [{ kind: 'claim-reworded', body: {}, texts: { wording, reason } }] };
  });
}
