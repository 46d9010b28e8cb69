import type { Entry } from '#lib/domain/entry.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';
import { toEntry, type StoredEntry } from '#db/journal.ts';

export type TouchedStreams = {
  streams: Map<string, Entry[]>;
  /** Where each stream is read, by its id. */
  addresses: Map<string, { kind: StreamKind; slug: string }>;
};

type Row = StoredEntry & { hash: string; texts: Record<string, string | null> | null; streamKind: StreamKind; slug: string };

/**
 * Every stream that a claim's page touches, in one query: its own, the parties and sources it names, the claims it is
 * linked to with theirs, three deep, and whatever those sources derive from. A claim that it carries something from is
 * read as it is itself (depth 0). Of other claims only what a brief of them needs is read, and of claims that are not
 * public nothing.
 */
export async function readClaimStreams(on: On, claimId: string): Promise<TouchedStreams> {
  const rows = await on<Row[]>`
    with recursive touched (id, depth) as (
      select ${claimId}::uuid, 0
      union
      select named.id, case when depth = 0 and e.kind in ('claim-absorbed', 'claim-split-from') then 0 else depth + 1 end
      from touched left join claims passed on passed.stream_id = touched.id
      join entries e on e.stream_id = touched.id cross join lateral unnest(e.refs) named (id)
      where (depth = 0 and (touched.id = ${claimId} or passed.visibility = 'public')) or (
        (passed.stream_id is null or passed.visibility = 'public') and (
          e.kind in ('source-recorded', 'source-corrected')
          or (depth <= 50 and e.kind = 'derivation-added' and e.body->>'fromId' = touched.id::text and named.id <> touched.id)
          or (depth <= 3 and e.kind = 'attribution-made')
          or (depth <= 3 and e.kind = 'relation-added' and e.body->>'kind' = 'rebuts' and e.body->>'toId' = touched.id::text)
        )
      )
    ),
    shown as (
      select distinct t.id from touched t left join claims c on c.stream_id = t.id
      where t.id = ${claimId} or c.stream_id is null or c.visibility = 'public'
    )
    select e.*, s.kind as stream_kind, s.slug, t.texts
    from shown join streams s on s.id = shown.id join entries e on e.stream_id = s.id
    left join lateral (
      select jsonb_object_agg(field, text) as texts from entry_texts where entry_id = e.id
    ) t on true
    where s.id in (select id from touched where depth = 0) or s.kind = 'party'
      or (s.kind = 'source' and (e.kind not in ('derivation-added', 'derivation-withdrawn') or e.body->>'fromId' = s.id::text))
      or e.kind in (
      'claim-logged', 'claim-reworded', 'visibility-changed', 'attribution-made', 'relation-added', 'item-withdrawn',
      'correction-made', 'status-changed')
    order by e.stream_id, e.seq`;
  const streams = new Map<string, Entry[]>();
  const addresses: TouchedStreams['addresses'] = new Map();
  for (const row of rows) {
    const entries = streams.get(row.streamId) ?? [];
    streams.set(row.streamId, entries);
    entries.push(toEntry(row));
    addresses.set(row.streamId, { kind: row.streamKind, slug: row.slug });
  }
  return { streams, addresses };
}

export type JournalRow = { entry: Entry; hash: string; prevHash: string | null };

/** A page of one stream's journal, newest first, from below `before` (a seq). */
export async function readJournal(on: On, streamId: string, before: number, limit: number): Promise<JournalRow[]> {
  const rows = await on<Row[]>`
    select e.*, t.texts from entries e
    left join lateral (
      select jsonb_object_agg(field, text) as texts from entry_texts where entry_id = e.id
    ) t on true
    where e.stream_id = ${streamId} and e.seq < ${before} order by e.seq desc limit ${limit}`;
  return rows.map((row) => ({ entry: toEntry(row), hash: row.hash, prevHash: row.prevHash }));
}
