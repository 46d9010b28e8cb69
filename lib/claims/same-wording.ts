import type { Tx } from '#db/client.ts';
import { findClosestClaims, type CandidateClaim, type Typed } from '#db/matching.ts';
import { lockKey } from '#db/streams.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { normaliseWording } from '#lib/domain/matching/normalise-wording.ts';
import { messages } from '#lib/messages/translate.ts';

/**
 * Refuses to say what another public claim says in the very same words, but for case, accents and punctuation; whoever has
 * seen it and means another claim says so. Two at once are looked at one after the other.
 */
export async function refuseSameWording(tx: Tx, typed: Omit<Typed, 'exceptId'> & Partial<Pick<Typed, 'exceptId'>>, isConfirmed: boolean): Promise<void> {
  const bare = normaliseWording(typed.wording, typed.language);
  await lockKey(tx, `wording:${bare}`);
  if (isConfirmed) return;
  const same = (await findClosestClaims(tx, { exceptId: null, ...typed })).filter((claim) => isSame(claim, bare));
  const [first] = same;
  if (!first) return;
  throw new Refusal('already-logged', {
    fields: { confirmDuplicate: messages('refusals')('field.same-claim-logged', { at: `/claims/${first.slug}` }) },
    changed: { claims: same.map(({ slug, wording }) => ({ slug, wording, at: `/claims/${slug}` })) },
  });
}

function isSame({ wording, language }: CandidateClaim, bare: string): boolean {
  return normaliseWording(wording, language) === bare;
}
