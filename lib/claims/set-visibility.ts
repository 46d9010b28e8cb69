import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { oneOf, parseInput } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { changeAnyClaim, claimParam, type Written } from './change-claim.ts';
import { reasonInput } from './claim-input.ts';

const setVisibilityInput = z.strictObject({
  ...claimParam,
  to: oneOf(['public', 'withheld']),
  reason: reasonInput(),
});

/**
 * Publishes a draft (its author or an editor), or withholds a claim and shows it again (an editor). A withheld claim
 * keeps its address and says why. Nothing public becomes a draft again.
 */
export async function setVisibility(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, to, reason } = parseInput(setVisibilityInput, input);
  const member = memberWhoMay(actor, to === 'withheld' ? 'withhold-claim' : 'publish-claim');
  return changeAnyClaim(member, slug, ({ state }) => {
    if (state.visibility === to) throw wrongField('to', messages('refusals')('field.same-visibility'));
    if (state.visibility === 'withheld') memberWhoMay(actor, 'withhold-claim');
    return { entries: [{ kind: 'visibility-changed', body: { to }, texts: { reason } }] };
  });
}
