import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { oneOf, parseInput, tickbox } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import { messages } from '#lib/messages/translate.ts';
import { changeAnyClaim, claimParam, type Written } from './change-claim.ts';
import { reasonInput } from './claim-input.ts';
import { refuseSameWording } from './same-wording.ts';

const setVisibilityInput = z.strictObject({
  ...claimParam,
  to: oneOf(['public', 'withheld']),
  reason: reasonInput(),
  /** That a draft is another claim than a public one with the very same wording. */
  confirmDuplicate: tickbox(),
});

/**
 * Publishes a draft (its author or an editor), or withholds a claim and shows it again (an editor). A withheld claim
 * keeps its address and says why. Nothing public becomes a draft again. Refuses to publish the very wording of a public
 * claim unless it is confirmed to be another.
 */
export async function setVisibility(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, to, reason, confirmDuplicate } = parseInput(setVisibilityInput, input);
  const member = memberWhoMay(actor, to === 'withheld' ? 'withhold-claim' : 'publish-claim');
  return changeAnyClaim(member, slug, async ({ state }, tx) => {
    if (state.visibility === to) throw wrongField('to', messages('refusals')('field.same-visibility'));
    if (state.visibility === 'withheld') memberWhoMay(actor, 'withhold-claim');
    if (state.visibility === 'draft') await refuseSameWording(tx, sayingOf(state), confirmDuplicate);
    return { entries: [{ kind: 'visibility-changed', body: { to }, texts: { reason } }] };
  });
}

function sayingOf({ id, language, wordings }: ClaimState) {
  return { wording: wordings.at(-1)?.text ?? '', language, exceptId: id };
}
