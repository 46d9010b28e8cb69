import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, id, oneOf, optionalPastWhen, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { findItem } from '#lib/domain/fold/claim-state.ts';
import { CORRECTION_CLASSES, STANCES, STANDINGS } from '#lib/domain/glossary.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { given, noteInput, quoteInput, reasonInput } from './claim-input.ts';

const correctItemInput = z.strictObject({
  ...claimParam,
  /** The evidence, appearance, attribution, relation or status entry that was wrong. */
  itemId: id(),
  class: oneOf(CORRECTION_CLASSES),
  reason: reasonInput(),
  stance: blankAsMissing(oneOf(STANCES).optional()),
  standing: blankAsMissing(oneOf(STANDINGS).optional()),
  happened: optionalPastWhen(),
  quote: quoteInput(),
  note: noteInput(),
});

/** Corrects an earlier entry by a new one that names it; the old one stays in the journal as it was. */
export async function correctItem(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, itemId, class: kind, reason, stance, standing, happened, quote, note } = parseInput(correctItemInput, input);
  const member = memberWhoMay(actor, 'correct-item');
  return changeClaim(member, slug, ({ state }) => {
    const isHere = findItem(state, itemId) ?? state.statuses.find((step) => step.id === itemId);
    if (!isHere) throw new Refusal('not-found');
    return {
      entries: [{
        kind: 'correction-made',
        body: {
          itemId: isHere.id, class: kind, ...(stance && { stance }), ...(standing && { standing }), ...(happened && { happened }),
        },
        texts: { reason, ...given({ quote, note }) }, corrects: isHere.id,
      }],
    };
  });
}
