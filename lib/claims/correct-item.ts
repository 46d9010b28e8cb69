import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append, type Append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, id, oneOf, optionalPastWhen, parseInput, seqSeen } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { correctable } from '#lib/domain/correctable.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import { CORRECTION_CLASSES, STANCES, STANDINGS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { addressAfter, claimParam, type Written } from './change-claim.ts';
import { staleWith } from './claim-facts.ts';
import { given, interestInput, noteInput, quoteInput, reasonInput } from './claim-input.ts';
import { lockItem } from './lock-item.ts';

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
  interest: interestInput(),
  /** The claim's newest entry that the writer had before them. */
  seenSeq: seqSeen(),
});

type Input = z.output<typeof correctItemInput>;

/**
 * Corrects an earlier entry by a new one that names it; the old one stays in the journal as it was. A relation is
 * corrected on both claims at once. Refuses values that the entry does not have, and, with the corrections made
 * meanwhile, a page that showed the entry before them.
 */
export async function correctItem(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const correction = parseInput(correctItemInput, input);
  const member = memberWhoMay(actor, 'correct-item');
  return change(async (tx) => {
    const { claims, itemId } = await lockItem(tx, member, correction.slug, correction.itemId);
    const [here] = claims;
    if (!here) throw new Refusal('not-found');
    refuseStale(here.state, itemId, correction.seenSeq);
    const appends = claims.map(({ stream, state }): Append => ({ stream, entry: entryOf(state, itemId, correction) }));
    const [entry] = await append(tx, member, ...appends);
    return {
      value: { id: entry?.id ?? '', slug: here.stream.slug },
      stale: claims.flatMap(({ state }) => staleWith(state)),
      at: addressAfter(here),
    };
  });
}

function refuseStale(state: ClaimState, itemId: string, seenSeq: number): void {
  const found = correctable(state, itemId);
  const unseen = state.corrections.filter((one) => one.itemId === found?.id && one.seq > seenSeq);
  if (unseen.length > 0 || seenSeq > state.seq) throw new Refusal('stale', { changed: { corrections: unseen, seq: state.seq } });
}

function entryOf(state: ClaimState, itemId: string, { class: kind, reason, ...right }: Input): NewEntry {
  const found = correctable(state, itemId);
  if (!found) throw new Refusal('not-found');
  const { stance, standing, happened, quote, note, interest } = right;
  for (const field of ['stance', 'standing', 'happened', 'quote', 'note', 'interest'] as const) {
    if (right[field] === undefined || found.fields.includes(field)) continue;
    throw wrongField(field, messages('refusals')('field.not-of-this-entry'));
  }
  return {
    kind: 'correction-made',
    body: { itemId: found.id, class: kind, ...(stance && { stance }), ...(standing && { standing }), ...(happened && { happened }) },
    texts: { reason, ...given({ quote, note, interest }) }, corrects: found.id,
  };
}
