import { z } from 'zod';
import { insertCapture } from '#db/captures.ts';
import { enqueue } from '#db/jobs.ts';
import { findSource } from '#db/sources.ts';
import { findStream } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { SentFile } from '#lib/boundary/body.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { oneOf, parseInput, slug } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { addressKey } from '#lib/domain/address.ts';
import { MEDIA_TYPES } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';
import type { AskedCapture } from './ask-capture.ts';
import { blobStore } from './blob-store.ts';
import { captureTags } from './capture-tags.ts';
import { kindOfBytes } from './kind-of-bytes.ts';

const t = messages('capture');
const LONGEST_NAME = 200;

/**
 * Takes a file as a copy of a source: HTML, PDF, PNG, JPEG or text, by what its bytes are and not by what it is called.
 * A job reads it. Refuses other files, an empty one, and who records no sources.
 */
export async function handInFile(actor: Actor, input: unknown): Promise<Changed<AskedCapture>> {
  const { slug: named, file } = parseInput(fileInput(input), input);
  const member = memberWhoMay(actor, 'record-source');
  const mediaType = await kindOfBytes(file.bytes, file.type);
  if (mediaType === null) throw wrongField(isPacked(input) ? 'file.base64' : 'file', t('refused.wrongType'));
  return change(async (tx) => {
    const stream = await findStream(tx, 'source', named);
    const source = stream && (await findSource(tx, stream.id));
    if (!source) throw new Refusal('not-found');
    const id = await insertCapture(tx, {
      sourceId: source.id, address: source.address, addressKey: source.address === null ? null : addressKey(source.address),
      why: 'upload', askedBy: member.id, mediaType, bodyHash: await blobStore(tx).keep(file.bytes), fileName: nameOf(file),
    });
    await enqueue('capture', { captureId: id }, { key: id });
    return { value: { id }, stale: [captureTags.of(source.id)], at: `/desk/sources/${source.slug}` };
  });
}

/** A form sends a file as it is; a machine, in JSON, its kind and its bytes in base64. */
function fileInput(input: unknown) {
  return z.strictObject({ slug: slug(), file: isPacked(input) ? packedFile() : sentFile() });
}

function isPacked(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'file' in input && isPlain(input.file);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof SentFile) && !Array.isArray(value);
}

function sentFile() {
  return z.custom<SentFile>((value) => value instanceof SentFile && value.bytes.length > 0, { error: t('refused.file') });
}

function packedFile() {
  return z.strictObject({ type: oneOf(MEDIA_TYPES), base64: z.string().regex(BASE64) })
    .transform(({ type, base64 }) => new SentFile('', type, Buffer.from(base64, 'base64')));
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$/;

// Only the last part, without what no file system would take either.
function nameOf({ name }: SentFile): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\u0000-\u001F\u007F]/g, '').toWellFormed().slice(0, LONGEST_NAME);
}
