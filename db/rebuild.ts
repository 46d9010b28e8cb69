import { inTransaction } from '#db/client.ts';
import { REBUILD_LOCK, type Stream } from '#db/journal.ts';
import { refreshViews, VIEW_TABLES } from '#db/views.ts';

const BATCH = 500;

/**
 * Empties every view table and folds it anew from the journal, in one transaction: readers see the old rows
 * until the new ones are whole.
 * @returns how many streams were folded.
 */
export async function rebuildViews(): Promise<{ streams: number }> {
  return inTransaction(async (tx) => {
    // Writers hold it shared: none is half-way now, and none begins until the tables are whole.
    await tx`select pg_advisory_xact_lock(${REBUILD_LOCK})`;
    for (const table of VIEW_TABLES) await tx`delete from ${tx(table)}`;
    let streams = 0;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await tx<Stream[]>`select * from streams where id > ${last} order by id limit ${BATCH}`;
      if (batch.length === 0) return { streams };
      await refreshViews(tx, batch);
      streams += batch.length;
      last = batch.at(-1)?.id ?? last;
    }
  });
}
