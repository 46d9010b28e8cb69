import { findCapture, latestStored, type Capture } from '#db/captures.ts';
import type { On, Tx } from '#db/client.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { findQuote, type Found, type Search } from '#lib/domain/anchoring/find-quote.ts';
import { selectorsOf } from '#lib/domain/anchoring/selectors.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import { messages } from '#lib/messages/translate.ts';
import { blobStore } from './blob-store.ts';

/** A quote and where it stands in a stored copy. */
export type FoundExcerpt = Found & { captureId: string };

/** Where somebody marked a passage: in which copy, from where to where. */
export type Marked = { captureId?: string | undefined; start?: number | undefined; end?: number | undefined };

/**
 * Finds a quote in a stored copy of its source: the one it was marked in, or the latest. Null when no copy with a text
 * is kept. Refuses, at `quote`, words that do not stand there, with the passage that comes closest.
 */
export async function excerptOf(tx: Tx, sourceId: string, quote: string, marked: Marked): Promise<FoundExcerpt | null> {
  const capture = marked.captureId === undefined ? await latestStored(tx, sourceId, AFTER_ALL) : await findCapture(tx, marked.captureId);
  if (marked.captureId !== undefined && capture?.sourceId !== sourceId) throw wrongField('captureId', messages('refusals')('field.not-an-id'));
  const text = capture && (await textOf(tx, capture));
  if (!capture || !text) return null;
  const { start, end } = marked;
  const context = start !== undefined && end !== undefined && start < end && end <= text.length ? selectorsOf(text, { start, end }) : null;
  const search = findQuote(text, { prefix: '', suffix: '', ...context?.quote, exact: quote }, context?.position);
  if (search.found?.distance === 0) return { ...search.found, captureId: capture.id };
  throw wrongField('quote', sentenceOf(search));
}

/** The same without refusing anything: null also where the words do not stand there, word for word. */
export async function excerptIfFound(tx: Tx, sourceId: string, quote: string): Promise<FoundExcerpt | null> {
  const capture = await latestStored(tx, sourceId, AFTER_ALL);
  const text = capture && (await textOf(tx, capture));
  const { found } = text ? findQuote(text, { exact: quote, prefix: '', suffix: '' }) : { found: null };
  return capture && found?.distance === 0 ? { ...found, captureId: capture.id } : null;
}

// Ids grow with time; none is later than this one.
export const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Where the words of a quote stand in a stored copy, or what comes closest to them there. */
export async function quoteInCopy(on: On, capture: Pick<Capture, 'textHash'>, quote: string): Promise<Search> {
  return findQuote((await textOf(on, capture)) ?? '', { exact: quote, prefix: '', suffix: '' });
}

/** The text of a stored copy; null where none was read. */
export async function textOf(on: On, { textHash }: Pick<Capture, 'textHash'>): Promise<string | null> {
  return textHash === null ? null : ((await blobStore(on).read(textHash))?.toString('utf8') ?? null);
}

/** The line of a claim's journal that says where the quote of a piece of evidence stands. */
export function excerptEntry(itemId: string, { captureId, position, distance, quote }: FoundExcerpt): NewEntry {
  return { kind: 'excerpt-made', body: { itemId, captureId, ...position, distance }, texts: quote };
}

const LONGEST_SHOWN = 600;

function sentenceOf({ found, nearest }: Search): string {
  const t = messages('excerpts');
  const close = found ?? nearest;
  if (!close) return t('refused.nowhere');
  const passage = close.quote.exact.replace(/\s+/g, ' ').slice(0, LONGEST_SHOWN);
  return t('refused.nearest', { passage, distance: close.distance });
}
