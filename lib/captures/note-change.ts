import type { Capture } from '#db/captures.ts';
import type { Tx } from '#db/client.ts';
import { lockStreams } from '#db/journal.ts';
import { citationsOf, insertPassageChange, type Citation } from '#db/source-citations.ts';
import { append } from '#lib/boundary/append.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { addressKey } from '#lib/domain/address.ts';
import type { SourceChange } from '#lib/domain/captures.ts';
import { passageChange, sameWords, saysOfItself, type PassageChange } from '#lib/domain/passages.ts';
import { foundFacts } from './fields-of.ts';
import { readingOf, type ReadDocument, type Reading } from './read-document.ts';

type Seen = { capture: Capture & { sourceId: string }; last: Capture; read: ReadDocument };

/**
 * Says on every claim that cites a source what became of it since the last copy: gone, moved, changed, or, by its own
 * words, corrected or retracted; with what became of each cited passage. Gives the tags of what that made stale.
 */
export async function noteChange(tx: Tx, { capture, last, read }: Seen): Promise<string[]> {
  const then = await readingOf(tx, last);
  const before = then.text;
  const change = changeOf({ capture, last, read }, then);
  const citations = change === null ? [] : await citationsOf(tx, capture.sourceId);
  // What was said to be gone stays gone; saying it daily helps nobody.
  const news = citations.filter((citation) => change !== 'gone' || citation.change !== 'gone');
  const claims = Map.groupBy(news, ({ claimId }) => claimId);
  const streams = await lockStreams(tx, [...claims.keys()]);
  for (const [claimId, cited] of claims) {
    const stream = streams.get(claimId);
    if (!stream || change === null) continue;
    const passages = cited.map((citation) => ({ citation, passage: fateOf(citation, change, before, read.text) }));
    const [entry] = await append(tx, { id: capture.askedBy }, {
      stream,
      entry: {
        kind: 'source-changed',
        body: { sourceId: capture.sourceId, captureId: capture.id, change, items: passages.map(itemOf) },
      },
    });
    for (const { citation, passage } of passages) {
      if (!entry || passage.fate === 'same' || (passage.before === '' && passage.after === null)) continue;
      await insertPassageChange(tx, { entryId: entry.id, itemId: citation.itemId, before: passage.before, after: passage.after });
    }
  }
  return claims.size === 0 ? [] : [claimTags.list, ...[...claims.keys()].map((id) => claimTags.claim(id))];
}

/** Says on every claim whose source was gone that it stands there again, as its last copy has it. Gives the tags of what that made stale. */
export async function noteReturn(tx: Tx, capture: Capture & { sourceId: string }): Promise<string[]> {
  const back = (await citationsOf(tx, capture.sourceId)).filter(({ change }) => change === 'gone');
  const claims = Map.groupBy(back, ({ claimId }) => claimId);
  const streams = await lockStreams(tx, [...claims.keys()]);
  const appends = [...claims].flatMap(([claimId, cited]) => {
    const stream = streams.get(claimId);
    const items = cited.map(({ itemId, quote }) => ({ id: itemId, passage: quote === null ? 'unquoted' as const : 'same' as const }));
    return stream ? [{ stream, entry: { kind: 'source-changed' as const, body: { sourceId: capture.sourceId, captureId: capture.id, change: 'back' as const, items } } }] : [];
  });
  if (appends.length === 0) return [];
  await append(tx, { id: capture.askedBy }, ...appends);
  return [claimTags.list, ...appends.map(({ stream }) => claimTags.claim(stream.id))];
}

function changeOf({ capture, last, read }: Seen, then: Reading): SourceChange | null {
  if (capture.state === 'failed') return capture.problem === 'gone' ? 'gone' : null;
  const said = saysOfItself(then, { title: read.title, text: read.text });
  if (said !== null) return said;
  if (!sameWords(then.text, read.text)) return isCorrection(capture, then) ? 'corrected' : 'changed';
  return hasMoved(capture, last) ? 'moved' : null;
}

// The page itself says when it was last changed, and says another time than before.
function isCorrection(capture: Capture, then: Reading): boolean {
  const now = foundFacts(capture)?.modifiedAt ?? null;
  return now !== null && then.modifiedAt !== null && now !== then.modifiedAt;
}

function hasMoved({ finalAddress }: Capture, last: Capture): boolean {
  return finalAddress !== null && last.finalAddress !== null && addressKey(finalAddress) !== addressKey(last.finalAddress);
}

function fateOf({ quote }: Citation, change: SourceChange, before: string, after: string): PassageChange {
  if (change === 'gone') return { ...passageChange(quote, before, ''), fate: 'missing', after: null, distance: null };
  return passageChange(quote, before, after);
}

function itemOf({ citation, passage: { fate, distance } }: { citation: Citation; passage: PassageChange }) {
  return { id: citation.itemId, passage: fate, ...(distance === null ? {} : { distance }) };
}
