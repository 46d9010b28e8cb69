import { findRelation } from '#db/claims.ts';
import type { Tx } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { lockClaim, lockClaims, type LockedClaim } from './lock-claim.ts';

/** The claims in whose streams an item stands, locked, the asked one first; and the id by which they know it. */
export type LockedItem = { claims: LockedClaim[]; itemId: string };

/**
 * Locks every claim that has this item. A relation stands in two streams: which two is read without a lock, then both
 * are locked in one order. Refuses a relation of other claims.
 */
export async function lockItem(tx: Tx, member: Member, slug: string, itemId: string): Promise<LockedItem> {
  const relation = await findRelation(tx, itemId);
  if (!relation) return { claims: [await lockClaim(tx, member, slug)], itemId };
  const { fromSlug, toSlug } = relation;
  if (slug !== fromSlug && slug !== toSlug) throw new Refusal('not-found');
  const other = slug === fromSlug ? toSlug : fromSlug;
  return { claims: await lockClaims(tx, member, [slug, other]), itemId: relation.relationId };
}
