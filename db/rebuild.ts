import { inTransaction, type Tx } from '#db/client.ts';
import { foldVersion } from '#db/fold-version.ts';
import { REBUILD_LOCK, type Stream } from '#db/journal.ts';
import { refreshViews, VIEW_TABLES } from '#db/views.ts';

const BATCH = 500;

/** Hears how far a rebuild has come. */
export type Progress = (done: number, of: number) => void;

/**
 * Empties every view table and folds it anew from the journal, in one transaction: readers see the old rows
 * until the new ones are whole.
 * @returns how many streams were folded.
 */
export async function rebuildViews(progress: Progress = () => {}): Promise<{ streams: number }> {
  return inTransaction(async (tx) => {
    await keepWritersOut(tx);
    return { streams: await foldAll(tx, progress) };
  });
}

/**
 * The same, only where the view tables were made by another version of the fold than this code's. Of two processes
 * that start at once one folds, and the other finds it done.
 * @returns how many streams were folded; null where the tables are of this version.
 */
export async function rebuildOutdatedViews(progress: Progress): Promise<{ streams: number } | null> {
  const version = foldVersion();
  return inTransaction(async (tx) => {
    if ((await readStamp(tx)) === version) return null;
    await keepWritersOut(tx);
    // Another process may have folded them while this one waited.
    if ((await readStamp(tx)) === version) return null;
    return { streams: await foldAll(tx, progress) };
  });
}

// Writers hold it shared: none is half-way now, and none begins until the tables are whole.
async function keepWritersOut(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${REBUILD_LOCK})`;
}

async function readStamp(tx: Tx): Promise<string | null> {
  const [stamp] = await tx<{ version: string }[]>`select version from fold_stamp`;
  return stamp?.version ?? null;
}

async function foldAll(tx: Tx, progress: Progress): Promise<number> {
  for (const table of VIEW_TABLES) await tx`delete from ${tx(table)}`;
  const [{ all } = { all: 0 }] = await tx<{ all: number }[]>`select count(*)::int as all from streams`;
  let streams = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await tx<Stream[]>`select * from streams where id > ${last} order by id limit ${BATCH}`;
    if (batch.length === 0) break;
    await refreshViews(tx, batch);
    streams += batch.length;
    last = batch.at(-1)?.id ?? last;
    progress(streams, all);
  }
  await tx`
    insert into fold_stamp (version) values (${foldVersion()})
    on conflict (one) do update set version = excluded.version, folded_at = excluded.folded_at`;
  return streams;
}
