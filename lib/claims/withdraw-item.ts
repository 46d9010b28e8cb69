import { z } from 'zod';
import { type Actor, holds, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { append, type Append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { findItem, type ClaimState } from '#lib/domain/fold/claim-state.ts';
import { claimParam, type Written } from './change-claim.ts';
import { reasonInput } from './claim-input.ts';
import { staleWith } from './claim-facts.ts';
import { lockItem } from './lock-item.ts';

const withdrawItemInput = z.strictObject({ ...claimParam, itemId: id(), reason: reasonInput() });

/**
 * Withdraws an attribution, appearance, piece of evidence or relation, by who added it or an editor. It stays
 * readable, struck, with the reason. A relation is withdrawn on both claims at once.
 */
export async function withdrawItem(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, itemId, reason } = parseInput(withdrawItemInput, input);
  const member = memberWhoMay(actor, 'withdraw-item');
  return change(async (tx) => {
    const { claims, itemId: found } = await lockItem(tx, member, slug, itemId);
    const appends = claims.map(({ stream, state }): Append => {
      const item = refuseUnlessTheirs(member, state, found);
      return {
        stream, entry: { kind: 'item-withdrawn', body: { itemId: item.id }, texts: { reason }, corrects: item.id },
      };
    });
    const [entry] = await append(tx, member, ...appends);
    return {
      value: { id: entry?.id ?? '', slug },
      stale: claims.flatMap(({ state }) => staleWith(state)),
      at: `/claims/${slug}`,
    };
  });
}

function refuseUnlessTheirs(member: Member, state: ClaimState, itemId: string) {
  const item = findItem(state, itemId);
  if (!item) throw new Refusal('not-found');
  if (item.withdrawn) throw new Refusal('already-withdrawn');
  if (item.actorId !== member.id && !holds(member, 'editor')) throw new Refusal('not-allowed', { values: { role: 'editor' } });
  return item;
}
