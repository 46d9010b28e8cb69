import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyInput, resolveParty } from '#lib/parties/resolve-party.ts';
import { resolveSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { attributionEntry, staleNames } from './claim-facts.ts';
import { noteInput, standingInput } from './claim-input.ts';

const attributeClaimInput = z.strictObject({
  ...claimParam,
  party: partyInput,
  standing: standingInput(),
  source: sourceInput.optional(),
  note: noteInput(),
});

/** Asserts that a party made the claim, with its own standing and source. Several may stand side by side. */
export async function attributeClaim(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, party, standing, source: named, note } = parseInput(attributeClaimInput, input);
  const member = memberWhoMay(actor, 'attribute-claim');
  return changeClaim(member, slug, async (_claim, tx) => {
    const partyId = await resolveParty(tx, member, party, 'party');
    if (partyId === null) throw wrongField('party.name', messages('refusals')('field.required'));
    const source = await resolveSource(tx, member, named);
    return { entries: [attributionEntry({ partyId, standing, source, note })], stale: staleNames([partyId], [source]) };
  });
}
