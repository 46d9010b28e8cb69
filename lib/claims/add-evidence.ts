import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, oneOf, optionalId, parseInput } from '#lib/boundary/input.ts';
import { CREDIBILITIES, STANCES } from '#lib/domain/glossary.ts';
import { excerptEntry, excerptOf } from '#lib/captures/find-excerpt.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { requireSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { staleNames } from './claim-facts.ts';
import { given, interestInput, noteInput, quoteInput } from './claim-input.ts';
import { now } from './lock-claim.ts';

const LONGEST_TEXT = 100_000_000;
const place = () => blankAsMissing(z.coerce.number().int().min(0).max(LONGEST_TEXT).optional());

const addEvidenceInput = z.strictObject({
  ...claimParam,
  stance: oneOf(STANCES),
  source: sourceInput.optional(),
  quote: quoteInput(),
  note: noteInput(),
  credibility: blankAsMissing(oneOf(CREDIBILITIES).optional()),
  /** What the source has to gain. */
  interest: interestInput(),
  /** The stored copy that the quote was marked in, and where; without them it is looked for in the latest one. */
  captureId: optionalId(),
  start: place(),
  end: place(),
  /** The words stand in a picture, a table or a comment: they are not looked for. */
  notInText: blankAsMissing(z.union([z.boolean(), z.enum(['on', 'true']).transform(() => true)]).default(false)),
});


/**
 * Attaches a source, or a passage of it, to a claim with a stance. A quote from a source of which there is a stored copy
 * is found in it, or refused with the passage that comes closest. Never stale: evidence only adds.
 */
export async function addEvidence(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, stance, source: named, quote, note, credibility, interest, notInText, ...marked } = parseInput(addEvidenceInput, input);
  const member = memberWhoMay(actor, 'add-evidence');
  return changeClaim(member, slug, async (_claim, tx) => {
    const source = await requireSource(tx, member, named);
    const id = uuid();
    const excerpt = quote === undefined || notInText ? null : await excerptOf(tx, source.id, quote, marked);
    return {
      entries: [{
        id, kind: 'evidence-added', body: { sourceId: source.id, stance, ...(credibility && { credibility }) },
        texts: given({ quote, note, interest }),
        known: knownOfFact(source.published, now()),
      }, ...(excerpt ? [excerptEntry(id, excerpt)] : [])],
      stale: staleNames([], [source]),
    };
  });
}
