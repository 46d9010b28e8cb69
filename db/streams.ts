import anyAscii from 'any-ascii';
import { v7 as uuid } from 'uuid';
import type { StreamKind } from '#lib/domain/glossary.ts';
import { slugOf } from '#lib/domain/slug.ts';
import type { On, Tx } from '#db/client.ts';
import { createStream, type Stream } from '#db/journal.ts';

const TRIES = 20;

/**
 * Makes a stream whose address is read off a text, whatever its script: `name`, `name-2`, … or the id where no letter
 * fits one.
 */
export async function createNamedStream(tx: Tx, kind: StreamKind, text: string): Promise<Stream> {
  const id = uuid();
  const slug = slugOf(inLatin(text)) || `${kind}-${id.slice(-12)}`;
  for (let n = 1; n <= TRIES; n += 1) {
    const stream = await createStream(tx, kind, n === 1 ? slug : `${slug}-${n}`, id);
    if (stream) return stream;
  }
  const stream = await createStream(tx, kind, `${slug}-${id.slice(-12)}`, id);
  if (!stream) throw new Error(`no address is free for ${slug}`);
  return stream;
}

// A Chinese sign is a syllable of its own, with no space before the next.
function inLatin(text: string): string {
  return anyAscii(text.replace(/\p{Script=Han}/gu, '$& '));
}

/** The stream at an address, also at one it used to have. */
export async function findStream(on: On, kind: StreamKind, slug: string): Promise<Stream | null> {
  const [stream] = await on<Stream[]>`
    select * from streams where kind = ${kind} and slug = ${slug}
    union all
    select s.* from stream_slugs old join streams s on s.id = old.stream_id
    where old.kind = ${kind} and old.slug = ${slug} limit 1`;
  return stream ?? null;
}

/** The streams of these ids that are of one kind. */
export async function findStreams(on: On, kind: StreamKind, ids: readonly string[]): Promise<Stream[]> {
  return on<Stream[]>`select * from streams where kind = ${kind} and id = any(${[...ids]}::uuid[])`;
}

/** The one stream of the site itself, made when it is first needed. */
export async function siteStream(tx: Tx): Promise<Stream> {
  await tx`insert into streams (id, kind, slug) values (${uuid()}, 'site', 'site') on conflict (kind, slug) do nothing`;
  const stream = await findStream(tx, 'site', 'site');
  if (!stream) throw new Error('the site has no stream');
  return stream;
}

/** Makes whoever else wants this key wait until the transaction ends, so that two never make the same thing. */
export async function lockKey(tx: Tx, key: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}
