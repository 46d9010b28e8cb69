import type { On } from '#db/client.ts';
import { commitTo, hashOf, type StoredEntry } from '#db/journal.ts';

/** What is wrong with one entry; a journal nobody tampered with has none. */
export type Fault = { streamId: string; seq: number; fault: 'missing' | 'hash' | 'previous-hash' | 'text' | 'head' };

type StoredText = { field: string; salt: string; text: string | null };
type Row = StoredEntry & { hash: string; texts: StoredText[] | null };

const BATCH = 200;

/**
 * Recomputes every hash of the journal, in order, and every commitment to a text that was not erased.
 * @returns how many entries were checked, and what does not hold.
 */
export async function verifyChains(on: On): Promise<{ entries: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let entries = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const streams = await on<{ id: string; headSeq: number; headHash: string | null }[]>`
      select id, head_seq, head_hash from streams where id > ${after} order by id limit ${BATCH}`;
    const last = streams.at(-1);
    if (!last) return { entries, faults };
    const rows = await readStored(on, streams.map(({ id }) => id));
    for (const head of streams) faults.push(...faultsOf(head, rows.filter((row) => row.streamId === head.id)));
    entries += rows.length;
    after = last.id;
  }
}

function faultsOf(head: { id: string; headSeq: number; headHash: string | null }, rows: readonly Row[]): Fault[] {
  const faults = rows.flatMap((row, index) => {
    const before = rows[index - 1] ?? null;
    return wrongIn(row, before).map((fault): Fault => ({ streamId: head.id, seq: row.seq, fault }));
  });
  const last = rows.at(-1);
  if (head.headSeq !== (last?.seq ?? 0) || head.headHash !== (last?.hash ?? null)) {
    faults.push({ streamId: head.id, seq: head.headSeq, fault: 'head' });
  }
  return faults;
}

function wrongIn(row: Row, before: Row | null): Fault['fault'][] {
  const { hash, texts, ...rest } = row;
  const faults: Fault['fault'][] = [];
  if (row.seq !== (before?.seq ?? 0) + 1) faults.push('missing');
  if (row.prevHash !== (before?.hash ?? null)) faults.push('previous-hash');
  if (hashOf(rest) !== hash) faults.push('hash');
  if (!keepsItsTexts(row.body, texts ?? [])) faults.push('text');
  return faults;
}

// An erased text leaves its salt and its commitment, so the chain verifies without it.
function keepsItsTexts(body: unknown, texts: readonly StoredText[]): boolean {
  const { texts: commitments } = body as { texts: Record<string, string> };
  const fields = texts.map(({ field }) => field).sort();
  if (fields.join() !== Object.keys(commitments).sort().join()) return false;
  return texts.every(({ field, salt, text }) => text === null || commitTo(salt, text) === commitments[field]);
}

function readStored(on: On, streamIds: readonly string[]): Promise<Row[]> {
  return on<Row[]>`
    select e.id, e.stream_id, e.seq, e.change_id, e.kind, e.body_version, e.body, e.happened_from, e.happened_to,
      e.happened_precision, e.known_from, e.known_to, e.recorded_at, e.actor_id, e.corrects, e.prev_hash, e.hash, t.texts
    from entries e
    left join lateral (
      select jsonb_agg(jsonb_build_object('field', field, 'salt', salt, 'text', text)) as texts
      from entry_texts where entry_id = e.id
    ) t on true
    where e.stream_id = any(${[...streamIds]}::uuid[]) order by e.stream_id, e.seq`;
}
