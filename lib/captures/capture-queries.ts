import { findCapture, tellingCaptures, type Capture } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { findSource } from '#db/sources.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { reads } from '#lib/boundary/reads.ts';
import { hasEnded, type CaptureState } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSource } from '#lib/sources/source-queries.ts';
import { blobStore } from './blob-store.ts';
import { captureTags } from './capture-tags.ts';
import { fieldsOf, foundFacts, type FilledField } from './fields-of.ts';

export type { Capture } from '#db/captures.ts';

/** Of more captures than this, a source's page tells the latest. */
export const MOST_CAPTURES_SHOWN = 60;

/** How far a capture has come, for the form or page that asked for it; `sentence` says it to a person. */
export type CaptureProgress = {
  id: string; state: CaptureState; hasEnded: boolean; sentence: string;
  /** The source that is recorded at this address already. */
  known: { title: string | null; at: string } | null;
  fields: FilledField[];
};

/** The progress of one capture. Refuses who records no sources; null when there is none. */
export async function captureProgress(actor: Actor, id: string): Promise<CaptureProgress | null> {
  memberWhoMay(actor, 'record-source');
  const capture = UUID.test(id) ? await findCapture(on(), id) : null;
  if (!capture) return null;
  const source = capture.sourceId === null ? null : await findSource(on(), capture.sourceId);
  return {
    id, state: capture.state, hasEnded: hasEnded(capture.state), sentence: sentenceOf(capture),
    known: source && { title: source.title, at: `/sources/${source.slug}` }, fields: fieldsOf(foundFacts(capture)),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What became of a capture, in one sentence. */
export function sentenceOf({ state, problem }: Pick<Capture, 'state' | 'problem'>): string {
  const t = messages('capture');
  return state === 'failed' && problem !== null ? t(`problem.${problem}`) : t(`state.${state}`);
}

/** What there is to tell of a source's captures, the latest first: every copy, tries in vain, and the last look. */
export async function capturesOf(sourceId: string): Promise<readonly Capture[]> {
  reads(captureTags.of(sourceId));
  return tellingCaptures(on(), sourceId, MOST_CAPTURES_SHOWN);
}

/** A stored copy that readers may see, with its source and text; null when there is none for them. */
export async function getCapture(id: string) {
  const capture = UUID.test(id) ? await findCapture(on(), id) : null;
  if (!capture?.sourceId || capture.state !== 'stored') return null;
  reads(captureTags.of(capture.sourceId));
  const slug = (await findSource(on(), capture.sourceId))?.slug;
  const source = slug === undefined ? null : await getSource(slug);
  if (!source) return null;
  const bytes = capture.textHash === null ? null : await blobStore(on()).read(capture.textHash);
  return { capture, source, text: bytes?.toString('utf8') ?? '' };
}

/** A part of a stored copy that readers may see. */
export async function capturePart(id: string, part: 'warcHash' | 'htmlHash' | 'bodyHash'): Promise<{ capture: Capture; bytes: Buffer | null } | null> {
  const found = await getCapture(id);
  if (!found) return null;
  const hash = found.capture[part];
  return { capture: found.capture, bytes: hash === null ? null : await blobStore(on()).read(hash) };
}
