import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { ids, parseInput, tickbox } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import { messages } from '#lib/messages/translate.ts';
import { claimParam, refuseMerged, type Written } from './change-claim.ts';
import { staleWith } from './claim-facts.ts';
import { reasonInput, wordingInput } from './claim-input.ts';
import { lockClaim, lockClaims } from './lock-claim.ts';
import { logClaim } from './log-claim.ts';

const splitClaimInput = z.strictObject({
  ...claimParam,
  /** What the new claim asserts. */
  wording: wordingInput(),
  /** The evidence and appearances that speak of the new claim and go over to it. */
  itemIds: ids(200),
  reason: reasonInput(),
  /** That the new claim is another than a public one with the very same wording. */
  confirmDuplicate: tickbox(),
});

/**
 * Splits a claim that turned out to be two: logs the second one and moves the chosen evidence and appearances to it,
 * where they show marked. Its status starts anew, and votes stay. Refuses what is not this claim's own or was withdrawn,
 * and a claim that is not public.
 */
export async function splitClaim(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, wording, itemIds, reason, confirmDuplicate } = parseInput(splitClaimInput, input);
  const member = memberWhoMay(actor, 'merge-claims');
  return change(async (tx) => {
    const { state } = await lockClaim(tx, member, slug);
    await refuseMerged(tx, state);
    refuseItems(state, itemIds);
    const { kind, language, topics } = state;
    const logged = await logClaim(actor, { wording, confirmDuplicate, kind, language, topics: topics.map(({ name }) => name) });
    const [origin, part] = await lockClaims(tx, member, [slug, logged.value.slug]);
    if (!origin || !part) throw new Refusal('not-found');
    const [entry] = await append(tx, member,
      { stream: origin.stream, entry: { kind: 'claim-split', body: { newId: part.state.id, itemIds }, texts: { reason } } },
      { stream: part.stream, entry: { kind: 'claim-split-from', body: { fromId: origin.state.id, itemIds }, texts: { reason } } });
    return {
      value: { id: entry?.id ?? '', slug: part.stream.slug },
      stale: [...logged.stale, ...staleWith(state), ...staleWith(part.state)],
      at: `/claims/${part.stream.slug}`,
    };
  });
}

function refuseItems(state: ClaimState, itemIds: readonly string[]): void {
  const t = messages('refusals');
  if (state.visibility !== 'public') throw wrongField('reason', t('field.not-public'));
  if (itemIds.length === 0) throw wrongField('itemIds', t('field.nothing-chosen'));
  const gone = new Set(state.splitInto.flatMap((split) => split.itemIds));
  const standing = new Set([...state.evidence, ...state.appearances]
    .filter(({ id, withdrawn }) => !withdrawn && !gone.has(id)).map(({ id }) => id));
  if (itemIds.some((id) => !standing.has(id))) throw wrongField('itemIds', t('field.not-to-split'));
}
