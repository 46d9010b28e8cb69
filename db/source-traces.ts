import type { TraceKind } from '#lib/domain/traces.ts';
import type { Capture } from '#db/captures.ts';
import type { On } from '#db/client.ts';

/** Stored copies with a text of recorded sources whose traces are not kept yet, the oldest first. */
export async function untracedCaptures(on: On, limit: number): Promise<(Capture & { sourceId: string })[]> {
  return on<(Capture & { sourceId: string })[]>`
    select c.* from captures c where c.state = 'stored' and c.text_hash is not null and c.source_id is not null
      and not exists (select 1 from traced_captures t where t.capture_id = c.id) order by c.id limit ${limit}`;
}

/** Keeps the traces of a copy; those its source has already stay. */
export async function insertTraces(on: On, { id, sourceId }: { id: string; sourceId: string }, traces: Record<TraceKind, readonly number[]>): Promise<void> {
  for (const [kind, hashes] of Object.entries(traces)) {
    await on`
      insert into source_traces (kind, hash, source_id) select ${kind}, hash, ${sourceId}::uuid from unnest(${[...hashes]}::int[]) as kept (hash)
      on conflict do nothing`;
  }
  await on`insert into traced_captures (capture_id) values (${id}) on conflict do nothing`;
}

// What more sources than this have stands in the frame of a site, not in its articles.
const MOST_HOLDERS = 40;

/** Other sources that share traces with one, those that share most first. */
export async function sourcesSharing(on: On, sourceId: string, kind: TraceKind, limit: number): Promise<string[]> {
  const rows = await on<{ id: string }[]>`
    select held.source_id as id from source_traces own cross join lateral (
      select source_id, count(*) over () as holders from (
        select source_id from source_traces one where one.kind = own.kind and one.hash = own.hash order by source_id limit ${MOST_HOLDERS + 1}
      ) bounded
    ) held
    where own.source_id = ${sourceId} and own.kind = ${kind} and held.source_id <> own.source_id and held.holders <= ${MOST_HOLDERS}
    group by held.source_id order by count(*) desc, held.source_id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** The sources at these addresses, given by their keys. */
export async function sourcesAt(on: On, addressKeys: readonly string[]): Promise<string[]> {
  const rows = await on<{ id: string }[]>`
    select stream_id as id from sources where address_key = any(${[...addressKeys]}::text[]) order by stream_id`;
  return rows.map(({ id }) => id);
}
