import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { canonicalise } from '#lib/domain/canonical.ts';
import { ENTRY_TEXTS, namedStreams, type Entry, type NewEntry } from '#lib/domain/entry.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import type { Instant, When } from '#lib/domain/time.ts';
import { givenNow, type On, type Tx } from '#db/client.ts';

/** The version of entry bodies that is written today; older ones are read through upcasters. */
const BODY_VERSION = 1;

/** The advisory lock that parts a rebuild of the view tables from writers: any number nothing else uses. */
export const REBUILD_LOCK = 0x72_65_62_75;

export type Stream = {
  id: string; kind: StreamKind; slug: string; headSeq: number; headHash: string | null; headRecordedAt: Instant | null;
};

/** An entry as stored: the body carries a commitment for each text, and the hash is over exactly this. */
export type StoredEntry = {
  id: string; streamId: string; seq: number; changeId: string; kind: string; bodyVersion: number; body: unknown;
  happenedFrom: Instant | null; happenedTo: Instant | null; happenedPrecision: string | null;
  knownFrom: Instant | null; knownTo: Instant | null; recordedAt: Instant; actorId: string; corrects: string | null;
  prevHash: string | null;
};

/** Makes a stream; gives null when the slug is taken (the caller tries the next one). */
export async function createStream(tx: Tx, kind: StreamKind, slug: string, id: string = uuid()): Promise<Stream | null> {
  const [stream] = await tx<Stream[]>`
    insert into streams (id, kind, slug) values (${id}, ${kind}, ${slug})
    on conflict (kind, slug) do nothing returning *`;
  return stream ?? null;
}

/** Locks streams until the transaction ends, always in id order so that two changes never wait for each other. */
export async function lockStreams(tx: Tx, ids: readonly string[]): Promise<Map<string, Stream>> {
  const rows = await tx<Stream[]>`
    select * from streams where id = any(${[...new Set(ids)].sort()}::uuid[]) order by id for update`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Appends entries to locked streams as one change, each with its place, its clock and its hash.
 * @param appends in the order they are to stand; the streams must be in `locked`, whose heads are moved on.
 */
export async function appendEntries(
  tx: Tx,
  locked: Map<string, Stream>,
  actorId: string,
  appends: readonly { streamId: string; entry: NewEntry }[],
): Promise<Entry[]> {
  const changeId = uuid();
  await tx`select pg_advisory_xact_lock_shared(${REBUILD_LOCK})`;
  const now = givenNow() ?? (await databaseNow(tx));
  const made = appends.map(({ streamId, entry }) => {
    const stream = locked.get(streamId);
    if (!stream) throw new Error(`stream ${streamId} is not locked`);
    return place(stream, entry, { changeId, actorId, now });
  });
  await insertEntries(tx, made);
  return made.map(({ entry }) => entry);
}

// Read after the lock is held: a clock read before waiting for it could run behind the last entry.
async function databaseNow(tx: Tx): Promise<Instant> {
  const [row] = await tx<{ now: Instant }[]>`select date_trunc('milliseconds', clock_timestamp()) as now`;
  if (!row) throw new Error('the database gave no clock');
  return row.now;
}

/** An entry with its place in its stream, and everything that is stored of it. */
export type Placed = { entry: Entry; stored: StoredEntry; refs: string[]; hash: string; texts: SaltedText[] };
type SaltedText = { entryId: string; field: string; salt: string; text: string };

/** Gives an entry its place at the head of a stream, which it moves on. Writes nothing. */
export function place(stream: Stream, entry: NewEntry, change: { changeId: string; actorId: string; now: Instant }): Placed {
  const id = entry.id ?? uuid();
  const recordedAt = later(change.now, stream.headRecordedAt);
  const texts = saltTexts(id, entry);
  const happened = entry.happened ?? null;
  const known = entry.known ?? null;
  const stored: StoredEntry = {
    id, streamId: stream.id, seq: stream.headSeq + 1, changeId: change.changeId, kind: entry.kind,
    bodyVersion: BODY_VERSION, body: { ...entry.body, texts: commitments(texts) },
    happenedFrom: happened?.from ?? null, happenedTo: happened?.to ?? null,
    happenedPrecision: happened?.precision ?? null,
    knownFrom: known?.from ?? null, knownTo: known?.to ?? null,
    recordedAt, actorId: change.actorId, corrects: entry.corrects ?? null, prevHash: stream.headHash,
  };
  const hash = hashOf(stored);
  Object.assign(stream, { headSeq: stored.seq, headHash: hash, headRecordedAt: recordedAt });
  const read = {
    id, streamId: stream.id, seq: stored.seq, changeId: change.changeId, kind: entry.kind, body: entry.body,
    texts: entry.texts ?? {}, happened, known, recordedAt, actorId: change.actorId, corrects: stored.corrects,
  } as Entry;
  return { entry: read, stored, refs: namedStreams(entry), hash, texts };
}

/** SHA-256, in hex, over an entry's canonical bytes (RFC 8785), its previous hash included. */
export function hashOf(stored: StoredEntry): string {
  return createHash('sha256').update(canonicalise(stored)).digest('hex');
}

/** The commitment that stands in the body for an erasable text: SHA-256 over salt and text. */
export function commitTo(salt: string, text: string): string {
  return createHash('sha256').update(`${salt}\n${text}`).digest('hex');
}

function later(now: Instant, last: Instant | null): Instant {
  if (last === null || now > last) return now;
  return new Date(new Date(last).getTime() + 1).toISOString();
}

function saltTexts(entryId: string, entry: NewEntry): SaltedText[] {
  const given = (entry.texts ?? {}) as Record<string, string | undefined>;
  return ENTRY_TEXTS[entry.kind].flatMap((field: string) => {
    const text = given[field];
    return text === undefined ? [] : [{ entryId, field, salt: randomBytes(16).toString('hex'), text }];
  });
}

function commitments(texts: readonly SaltedText[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ field, salt, text }) => [field, commitTo(salt, text)]));
}

async function insertEntries(tx: Tx, made: readonly Placed[]): Promise<void> {
  for (const { stored, refs, hash } of made) {
    await tx`
      insert into entries (id, stream_id, seq, change_id, kind, body_version, body, happened_from, happened_to,
        happened_precision, known_from, known_to, recorded_at, actor_id, corrects, refs, prev_hash, hash)
      values (${stored.id}, ${stored.streamId}, ${stored.seq}, ${stored.changeId}, ${stored.kind}, ${stored.bodyVersion},
        ${tx.json(stored.body as never)}, ${stored.happenedFrom}, ${stored.happenedTo}, ${stored.happenedPrecision},
        ${stored.knownFrom}, ${stored.knownTo}, ${stored.recordedAt}, ${stored.actorId}, ${stored.corrects},
        ${refs}::uuid[], ${stored.prevHash}, ${hash})`;
  }
  const texts = made.flatMap((one) => one.texts);
  if (texts.length > 0) {
    await tx`
      insert into entry_texts (entry_id, field, salt, text)
      select * from jsonb_to_recordset(${tx.json(texts as never)}) as t("entryId" uuid, field text, salt text, text text)`;
  }
}

type EntryRow = StoredEntry & { hash: string; texts: Record<string, string | null> | null };

/** Reads whole streams, each in order of seq, upcast to today's bodies. */
export async function readStreams(on: On, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await on<EntryRow[]>`
    select e.*, t.texts from entries e
    left join lateral (
      select jsonb_object_agg(field, text) as texts from entry_texts where entry_id = e.id
    ) t on true
    where e.stream_id = any(${[...ids]}::uuid[]) order by e.stream_id, e.seq`;
  const streams = new Map<string, Entry[]>(ids.map((id) => [id, []]));
  for (const row of rows) streams.get(row.streamId)?.push(toEntry(row));
  return streams;
}

/** One stored row as the domain reads it: commitments gone from the body, texts beside it. */
export function toEntry(row: EntryRow): Entry {
  const { texts: _commitments, ...body } = row.body as Record<string, unknown>;
  const happened = row.happenedFrom && row.happenedTo
    ? { from: row.happenedFrom, to: row.happenedTo, precision: row.happenedPrecision as When['precision'] }
    : null;
  return {
    id: row.id, streamId: row.streamId, seq: row.seq, changeId: row.changeId, kind: row.kind, body,
    texts: row.texts ?? {}, happened,
    known: row.knownFrom && row.knownTo ? { from: row.knownFrom, to: row.knownTo } : null,
    recordedAt: row.recordedAt, actorId: row.actorId, corrects: row.corrects,
  } as Entry;
}
