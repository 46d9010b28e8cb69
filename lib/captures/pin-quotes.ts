import type { Capture } from '#db/captures.ts';
import type { Tx } from '#db/client.ts';
import { lockStreams, readStreams } from '#db/journal.ts';
import { citationsOf } from '#db/source-citations.ts';
import { append } from '#lib/boundary/append.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { findQuote } from '#lib/domain/anchoring/find-quote.ts';
import { foldStream } from '#lib/domain/fold/fold-stream.ts';
import { excerptEntry } from './find-excerpt.ts';

/**
 * Ties quotes that were typed before there was a copy of their source to the copy that has just been kept: those that
 * stand in it, word for word or nearly, with how many characters differ. Gives the tags of what that made stale.
 */
export async function pinQuotes(tx: Tx, { id, askedBy }: Pick<Capture, 'id' | 'askedBy'>, sourceId: string, text: string): Promise<string[]> {
  if (text === '') return [];
  const quoted = (await citationsOf(tx, sourceId)).filter(({ quote }) => quote !== null);
  const claims = [...new Set(quoted.map(({ claimId }) => claimId))];
  const [streams, entries] = [await lockStreams(tx, claims), await readStreams(tx, claims)];
  const pinned = claims.flatMap((claimId) => {
    const stream = streams.get(claimId);
    const open = foldStream(entries.get(claimId) ?? [])?.evidence.filter((item) => item.body.sourceId === sourceId && !item.withdrawn && !item.excerpt) ?? [];
    return open.flatMap(({ id: itemId, texts: { quote } }) => {
      const { found } = quote ? findQuote(text, { exact: quote, prefix: '', suffix: '' }) : { found: null };
      return found && stream ? [{ stream, entry: excerptEntry(itemId, { ...found, captureId: id }) }] : [];
    });
  });
  if (pinned.length === 0) return [];
  await append(tx, { id: askedBy }, ...pinned);
  return [...new Set(pinned.map(({ stream }) => claimTags.claim(stream.id)))];
}
