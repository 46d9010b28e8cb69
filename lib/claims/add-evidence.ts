import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, oneOf, parseInput } from '#lib/boundary/input.ts';
import { CREDIBILITIES, STANCES } from '#lib/domain/glossary.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { requireSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { staleNames } from './claim-facts.ts';
import { given, interestInput, noteInput, quoteInput } from './claim-input.ts';
import { now } from './lock-claim.ts';

const addEvidenceInput = z.strictObject({
  ...claimParam,
  stance: oneOf(STANCES),
  source: sourceInput.optional(),
  quote: quoteInput(),
  note: noteInput(),
  credibility: blankAsMissing(oneOf(CREDIBILITIES).optional()),
  /** What the source has to gain. */
  interest: interestInput(),
});

/** Attaches a source, or a passage of it, to a claim with a stance. Never stale: evidence only adds. */
export async function addEvidence(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, stance, source: named, quote, note, credibility, interest } = parseInput(addEvidenceInput, input);
  const member = memberWhoMay(actor, 'add-evidence');
  return changeClaim(member, slug, async (_claim, tx) => {
    const source = await requireSource(tx, member, named);
    return {
      entries: [{
        kind: 'evidence-added', body: { sourceId: source.id, stance, ...(credibility && { credibility }) },
        texts: given({ quote, note, interest }),
        known: knownOfFact(source.published, now()),
      }],
      stale: staleNames([], [source]),
    };
  });
}
