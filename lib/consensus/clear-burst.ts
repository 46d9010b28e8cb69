import { z } from 'zod';
import { memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { parseInput, text } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { changeClaim, claimParam, type Written } from '#lib/claims/change-claim.ts';
import { reasonInput } from '#lib/claims/claim-input.ts';
import { messages } from '#lib/messages/translate.ts';
import { findBursts } from './burst-queries.ts';

const clearBurstInput = z.strictObject({
  ...claimParam,
  /** The burst's first minute. */
  burst: text(30).refine((value) => !Number.isNaN(Date.parse(value)), messages('refusals')('field.not-one-of')),
  /** How many votes were in it as the writer saw it. */
  seenVotes: z.coerce.number(messages('refusals')('field.required')).int(messages('refusals')('field.required')).min(1, messages('refusals')('field.required')),
  reason: reasonInput(),
});

/**
 * Clears a burst of votes that has an ordinary explanation, with a reason that stands in the claim's journal. From the
 * next epoch on it holds nothing up; a burst that grows beyond what was looked at is another one. Refuses one that was
 * cleared or has grown since it was looked at.
 */
export async function clearBurst(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, burst, seenVotes, reason } = parseInput(clearBurstInput, input);
  const member = memberWhoMay(actor, 'clear-burst');
  return changeClaim(member, slug, async ({ state }, tx) => {
    if (state.visibility !== 'public') throw wrongField('burst', messages('refusals')('field.not-one-of'));
    const bursts = await findBursts(tx, state);
    const found = bursts.find(({ from, votes }) => from === new Date(burst).toISOString() && votes === seenVotes);
    if (!found) throw new Refusal('stale', { changed: { bursts: bursts.map(({ from, votes }) => ({ burst: from, votes })) } });
    const { from, to, votes } = found;
    return { entries: [{ kind: 'burst-cleared', body: { from, to, votes }, texts: { reason } }] };
  });
}
