import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { optionalPastWhen, optionalText, parseInput } from '#lib/boundary/input.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { partyInput, resolveParty } from '#lib/parties/resolve-party.ts';
import { requireSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { staleNames } from './claim-facts.ts';
import { given, LONGEST, quoteInput } from './claim-input.ts';
import { now } from './lock-claim.ts';

const addAppearanceInput = z.strictObject({
  ...claimParam,
  source: sourceInput.optional(),
  party: partyInput.optional(),
  happened: optionalPastWhen(),
  quote: quoteInput(),
  /** How the claim was worded there, when that differs. */
  wording: optionalText(LONGEST.wording),
});

/** Records one place and time where the claim was made. Without a date of its own it has its source's. */
export async function addAppearance(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, source: named, party, happened, quote, wording } = parseInput(addAppearanceInput, input);
  const member = memberWhoMay(actor, 'add-appearance');
  return changeClaim(member, slug, async (_claim, tx) => {
    const source = await requireSource(tx, member, named);
    const partyId = await resolveParty(tx, member, party, 'party');
    return {
      entries: [{
        kind: 'appearance-added', body: { sourceId: source.id, partyId }, texts: given({ quote, wording }),
        happened: happened ?? source.published, known: knownOfFact(source.published, now()),
      }],
      stale: staleNames([partyId], [source]),
    };
  });
}
