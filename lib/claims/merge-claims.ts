import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { findStreams } from '#db/streams.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput, slug as slugInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { claimParam, refuseMerged, type Written } from './change-claim.ts';
import { staleWith } from './claim-facts.ts';
import { reasonInput } from './claim-input.ts';
import { lockClaims, seeClaim, type LockedClaim } from './lock-claim.ts';

const mergeClaimsInput = z.strictObject({
  ...claimParam,
  /** The claim that stays, by its address. */
  into: slugInput(),
  reason: reasonInput(),
});

/**
 * Merges a claim into another that says the same: its address leads there, and what was brought to it shows there,
 * marked. Votes stay where they were cast. Refuses claims that are not both public, and one that is merged already, so
 * that merges never go round.
 */
export async function mergeClaims(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, into, reason } = parseInput(mergeClaimsInput, input);
  const member = memberWhoMay(actor, 'merge-claims');
  return change(async (tx) => {
    const [gone, target] = await lockMerge(tx, member, slug, into);
    const [entry] = await append(tx, member,
      { stream: gone.stream, entry: { kind: 'claim-merged', body: { intoId: target.state.id }, texts: { reason } } },
      { stream: target.stream, entry: { kind: 'claim-absorbed', body: { fromId: gone.state.id }, texts: { reason } } });
    return {
      value: { id: entry?.id ?? '', slug: target.stream.slug },
      stale: [...staleWith(gone.state), ...staleWith(target.state)],
      at: `/claims/${target.stream.slug}`,
    };
  });
}

async function lockMerge(tx: Tx, member: Member, slug: string, into: string): Promise<[LockedClaim, LockedClaim]> {
  const t = messages('refusals');
  await lockable(tx, member, into);
  const [gone, target] = await lockClaims(tx, member, [slug, into]);
  if (!gone || !target) throw new Refusal('not-found');
  if (gone.state.id === target.state.id) throw wrongField('into', t('field.same-claim'));
  await refuseMerged(tx, gone.state);
  if (target.state.mergedInto) {
    const [last] = await findStreams(tx, 'claim', [target.state.mergedInto.claimId]);
    throw new Refusal('merge-target-merged', { values: { at: `/claims/${last?.slug ?? ''}` } });
  }
  if (gone.state.visibility !== 'public') throw wrongField('reason', t('field.not-public'));
  if (target.state.visibility !== 'public') throw wrongField('into', t('field.not-public'));
  return [gone, target];
}

// A target that is not here is wrong at its field; the claim itself is wrong at its address.
async function lockable(tx: Tx, member: Member, into: string): Promise<void> {
  await seeClaim(tx, member, into).catch((error: unknown) => {
    throw error instanceof Refusal ? wrongField('into', messages('refusals')('field.unknown-claim')) : error;
  });
}
