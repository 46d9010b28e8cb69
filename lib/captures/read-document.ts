import type { Capture, CaptureOutcome } from '#db/captures.ts';
import { givenNow, type On } from '#db/client.ts';
import { log } from '#lib/boundary/log.ts';
import { statusProblem, type CaptureProblem, type MediaType } from '#lib/domain/captures.ts';
import type { Fetched } from '#lib/outbound/safe-fetch.ts';
import { EXTRACTOR_VERSION, type Extracted } from '#lib/sources/extract/extracted.ts';
import { createExtractor } from '#lib/sources/extract/extractor.ts';
import { blobStore } from './blob-store.ts';
import { foundFacts } from './fields-of.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import { readerHtml } from './reader-html.ts';
import { warcOf } from './warc.ts';

/** A document as it arrived, fetched or handed in. */
export type Arrived = Pick<Fetched, 'finalAddress' | 'status' | 'headers' | 'body'> & { steps?: Fetched['steps'] };

/** What a capture came to, with the text that was read, for comparing it. */
export type ReadDocument = { outcome: CaptureOutcome; text: string; title: string | null };

const extractor = createExtractor();

/** A document whose words were read, of which nothing is kept yet. */
export type UnkeptDocument = { arrived: Arrived; type: MediaType; extracted: Extracted | null };

export async function readDocument(arrived: Arrived, type: MediaType): Promise<UnkeptDocument> {
  return { arrived, type, extracted: await extract(arrived, type) };
}

/** Keeps the parts of a document: the answer as WARC, the bytes, the text, the readable HTML, what it says of itself. */
export async function keepDocument(on: On, { arrived, type, extracted }: UnkeptDocument): Promise<ReadDocument> {
  const { finalAddress, status, headers, body, steps } = arrived;
  const store = blobStore(on);
  const html = extracted ? readerHtml(extracted.html, finalAddress) : '';
  const warc = await warcOf({ address: finalAddress, status, headers, body, at: new Date(givenNow() ?? Date.now()) });
  const { text = '', html: _html, ...found } = extracted ?? { text: '', html: '' };
  return {
    text, title: extracted?.title ?? null,
    outcome: {
      state: 'stored', finalAddress, status, headers: withoutCookies(headers), steps: steps ?? null, mediaType: type,
      bodyHash: await store.keep(body), warcHash: await store.keep(warc),
      textHash: text === '' ? null : await store.keep(Buffer.from(text)), htmlHash: html === '' ? null : await store.keep(Buffer.from(html)),
      found: extracted === null ? null : found, extractor: EXTRACTOR_VERSION,
    },
  };
}

/** Which document an answer holds, or why it holds none that is kept. */
export async function documentIn(answer: Arrived): Promise<MediaType | CaptureProblem> {
  const problem = statusProblem(answer.status);
  if (problem) return problem;
  return (await kindOfBytes(answer.body, answer.headers['content-type'] ?? null)) ?? 'wrong-type';
}

/** What a stored copy says, as it is read today. */
export type Reading = { text: string; title: string | null; modifiedAt: string | null };

/**
 * Reads a stored copy the way a new one is read: what was read out of it once by other rules would differ from any new
 * copy, and its publisher would be said to have changed it.
 */
export async function readingOf(on: On, capture: Capture): Promise<Reading> {
  const { extractor: version, mediaType, bodyHash, textHash, status, headers } = capture;
  const found = foundFacts(capture);
  const stored = { title: found?.title ?? null, modifiedAt: found?.modifiedAt ?? null };
  const body = version === EXTRACTOR_VERSION || bodyHash === null || mediaType === null ? null : await blobStore(on).read(bodyHash);
  const anew = body && mediaType ? await extract({ finalAddress: capture.finalAddress ?? '', status: status ?? 200, headers: headers ?? {}, body }, mediaType) : null;
  if (anew) return { text: anew.text, title: anew.title, modifiedAt: anew.modifiedAt };
  return { ...stored, text: textHash === null ? '' : (await blobStore(on).read(textHash))?.toString('utf8') ?? '' };
}

async function extract({ body, finalAddress, headers }: Arrived, type: MediaType): Promise<Extracted | null> {
  if (type === 'image/png' || type === 'image/jpeg') return null;
  const charset = /charset=[\w.:"'-]+/i.exec(headers['content-type'] ?? '')?.[0];
  try {
    return await extractor.extract(body, { address: finalAddress, contentType: charset ? `${type}; ${charset}` : type });
  } catch (error) {
    // The copy is worth keeping, also where nothing can be read out of it.
    log.warn({ err: error, address: finalAddress }, 'a captured document could not be read');
    return null;
  }
}

function withoutCookies(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('set-cookie')));
}

export function isProblem(found: MediaType | CaptureProblem): found is CaptureProblem {
  return !found.includes('/');
}

/** Lets go of the reading thread. */
export function closeReader(): Promise<void> {
  return extractor.close();
}
