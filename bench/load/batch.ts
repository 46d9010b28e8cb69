import type { ReservedSql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { place, type Placed, type Stream } from '#db/journal.ts';
import type { Entry, NewEntry } from '#lib/domain/entry.ts';
import { claimRows, partyRows, sourceRows, type Rows } from '#lib/domain/fold/rows.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { copyRows } from './copy.ts';

const ROWS: Record<StreamKind, (entries: readonly Entry[], slug: string) => Rows> = {
  claim: (entries, slug) => claimRows(entries, slug, new Map()), party: partyRows, source: sourceRows, site: () => ({}),
};

/** Streams with their entries, made in memory and then copied into the database together. */
export type Batch = { streams: Map<string, { stream: Stream; placed: Placed[] }> };

export function newBatch(): Batch {
  return { streams: new Map() };
}

/** A stream of that kind, still empty. */
export function addStream(batch: Batch, kind: StreamKind, slug: string): string {
  const id = uuid();
  batch.streams.set(id, { stream: { id, kind, slug, headSeq: 0, headHash: null, headRecordedAt: null }, placed: [] });
  return id;
}

/** Appends an entry with its true hash, clock and commitments. Gives its id. */
export function addEntry(batch: Batch, streamId: string, actorId: string, now: Instant, entry: NewEntry): string {
  const held = batch.streams.get(streamId);
  if (!held) throw new Error(`stream ${streamId} is not of this batch`);
  const placed = place(held.stream, entry, { changeId: uuid(), actorId, now });
  held.placed.push(placed);
  return placed.stored.id;
}

/** Copies a batch in: streams, entries, texts and the view rows folded from them. */
export async function copyBatch(session: ReservedSql<{ bigint: number }>, { streams }: Batch): Promise<void> {
  const held = [...streams.values()];
  await session`begin`;
  await copyRows(session, 'streams', held.map(({ stream }) => ({
    id: stream.id, kind: stream.kind, slug: stream.slug, head_seq: stream.headSeq, head_hash: stream.headHash,
    head_recorded_at: stream.headRecordedAt,
  })));
  const placed = held.flatMap((one) => one.placed);
  await copyRows(session, 'entries', placed.map(entryRow));
  await copyRows(session, 'entry_texts', placed.flatMap(({ texts }) =>
    texts.map(({ entryId, field, salt, text }) => ({ entry_id: entryId, field, salt, text }))));
  const views: Rows = {};
  for (const { stream, placed: own } of held) {
    const rows = ROWS[stream.kind](own.map(({ entry }) => entry), stream.slug);
    for (const [table, list] of Object.entries(rows)) (views[table] ??= []).push(...list);
  }
  for (const [table, rows] of Object.entries(views)) await copyRows(session, table, rows);
  await session`commit`;
}

function entryRow({ stored, refs, hash }: Placed) {
  return {
    id: stored.id, stream_id: stored.streamId, seq: stored.seq, change_id: stored.changeId, kind: stored.kind,
    body_version: stored.bodyVersion, body: stored.body as object, happened_from: stored.happenedFrom,
    happened_to: stored.happenedTo, happened_precision: stored.happenedPrecision, known_from: stored.knownFrom,
    known_to: stored.knownTo, recorded_at: stored.recordedAt, actor_id: stored.actorId, corrects: stored.corrects,
    refs, prev_hash: stored.prevHash, hash,
  };
}
