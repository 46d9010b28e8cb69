import { z } from 'zod';
import { latestStored } from '#db/captures.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, parseInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { changeAnyClaim, claimParam, type Written } from '#lib/claims/change-claim.ts';
import type { ClaimState, EvidenceItem } from '#lib/domain/fold/claim-state.ts';
import { messages } from '#lib/messages/translate.ts';
import { AFTER_ALL, quoteInCopy } from './find-excerpt.ts';

const confirmQuoteInput = z.strictObject({
  ...claimParam,
  /** The entry that added the evidence. */
  itemId: id(),
  /** The copy that the writer read: the newest one of the source. */
  seenCaptureId: id(),
});

/**
 * Says that the newest stored copy of a source still has what a piece of evidence quotes, word for word or with a stated
 * number of characters that differ. That settles a change of the source, unless it was taken back or is gone. Refuses
 * evidence without a quote, an older copy, words that do not stand there, and what was confirmed already.
 */
export async function confirmQuote(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, itemId, seenCaptureId } = parseInput(confirmQuoteInput, input);
  const member = memberWhoMay(actor, 'add-evidence');
  const t = messages('excerpts');
  return changeAnyClaim(member, slug, async ({ state }, tx) => {
    const item = standing(state, itemId);
    const quote = item.texts.quote;
    if (!quote) throw wrongField('itemId', t('confirm.noQuote'));
    const capture = await latestStored(tx, item.body.sourceId, AFTER_ALL);
    if (!capture) throw new Refusal('not-found');
    // Somebody may have said the very same meanwhile.
    if (isConfirmedBy(item, capture.id)) throw new Refusal('stale', { changed: { confirmed: item.excerpt?.recordedAt } });
    if (capture.id !== seenCaptureId) throw new Refusal('stale', { changed: { captureId: capture.id } });
    const { found } = await quoteInCopy(tx, capture, quote);
    if (!found) throw wrongField('itemId', t('confirm.notThere'));
    return { entries: [{ kind: 'quote-confirmed', body: { itemId, captureId: capture.id, ...found.position, distance: found.distance }, texts: found.quote }] };
  });
}

function isConfirmedBy({ excerpt, change }: EvidenceItem, captureId: string): boolean {
  return change === null && excerpt?.isConfirmed === true && excerpt.captureId === captureId;
}

function standing(state: ClaimState, itemId: string): EvidenceItem {
  const item = state.evidence.find((one) => one.id === itemId);
  if (!item) throw new Refusal('not-found');
  if (item.withdrawn) throw new Refusal('already-withdrawn');
  return item;
}
