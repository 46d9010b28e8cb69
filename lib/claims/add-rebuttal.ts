import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, oneOf, optionalPastWhen, optionalText, parseInput, slug, tickbox } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { REBUTTAL_KINDS } from '#lib/domain/glossary.ts';
import { typedWhen } from '#lib/domain/time.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyInput, resolveParty } from '#lib/parties/resolve-party.ts';
import { requireSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { claimParam, type Written } from './change-claim.ts';
import { staleNames, staleWith } from './claim-facts.ts';
import { LONGEST, noteInput, quoteInput, standingInput } from './claim-input.ts';
import { now, seeClaim } from './lock-claim.ts';
import { logClaim } from './log-claim.ts';
import { linkClaims, lockPair } from './relate-claims.ts';

const addRebuttalInput = z.strictObject({
  ...claimParam,
  rebuttal: oneOf(REBUTTAL_KINDS),
  /** The rebutting claim, by its address, when it was logged before. */
  existing: blankAsMissing(slug().optional()),
  /** Else its wording: it is logged as a claim of its own. */
  wording: optionalText(LONGEST.wording),
  quote: quoteInput(),
  party: partyInput.optional(),
  /** How firmly we know that the party said so. */
  standing: standingInput(),
  said: optionalPastWhen(),
  source: sourceInput.optional(),
  note: noteInput(),
  /** That the new claim is another than a public one with the very same wording. */
  confirmDuplicate: tickbox(),
});
type RebuttalInput = z.output<typeof addRebuttalInput>;

/**
 * Links a rebuttal: a claim that answers this one, logged before or logged now with its party and source.
 * Both are one transaction. Refuses a rebuttal without source.
 */
export async function addRebuttal(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const rebuttal = parseInput(addRebuttalInput, input);
  const member = memberWhoMay(actor, 'add-rebuttal');
  return change(async (tx) => {
    const source = await requireSource(tx, member, rebuttal.source);
    // Whoever may not see the claim hears so before anything is logged for it.
    const answered = await seeClaim(tx, member, rebuttal.slug);
    const rebutting = rebuttal.existing ?? (await logRebuttal(tx, { actor, member }, rebuttal, { sourceId: source.id, language: answered.language }));
    const [to, from] = await lockPair(tx, member, rebuttal.slug, rebutting, 'existing');
    const relationId = await linkClaims(tx, member, {
      from, to, kind: 'rebuts', rebuttal: rebuttal.rebuttal, sourceId: source.id, note: rebuttal.note,
      known: knownOfFact(source.published, now()), happened: rebuttal.said ?? source.published,
    });
    return {
      value: { id: relationId, slug: rebutting },
      stale: [...staleWith(to.state), ...staleWith(from.state), ...staleNames([], [source])],
      at: `/claims/${rebuttal.slug}`,
    };
  });
}

// The new claim goes through the same use case as any other, inside this transaction.
async function logRebuttal(
  tx: Tx, { actor, member }: { actor: Actor; member: Member }, rebuttal: RebuttalInput, { sourceId, language }: { sourceId: string; language: string },
): Promise<string> {
  const { wording, quote, party, standing, said, confirmDuplicate } = rebuttal;
  if (wording === undefined) throw wrongField('wording', messages('refusals')('field.required'));
  const partyId = await resolveParty(tx, member, party, 'party');
  const { value } = await logClaim(actor, {
    wording, confirmDuplicate, quote, language, claimant: partyId === null ? undefined : { id: partyId }, standing, source: { id: sourceId },
    said: said === undefined ? undefined : typedWhen(said),
  });
  return value.slug;
}
