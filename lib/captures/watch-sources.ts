import { insertCapture, type Capture } from '#db/captures.ts';
import { inTransaction, type Tx } from '#db/client.ts';
import { enqueue } from '#db/jobs.ts';
import { endWatch, setWatch, takeDueSources, watchedSource } from '#db/watches.ts';
import { addressKey } from '#lib/domain/address.ts';
import { SITE_ACTOR } from '#lib/domain/site-actor.ts';
import { waitHours } from '#lib/domain/watch.ts';
import { env } from '#lib/env.ts';

const MOST_AT_ONCE = 25;
/** Until a look that was begun has ended; it then sets its own time. */
const MEANWHILE_HOURS = 1;

/** Begins a new look at every cited source whose time has come. Gives how many. */
export async function watchSources(): Promise<number> {
  return inTransaction(async (tx) => {
    const due = await takeDueSources(tx, MOST_AT_ONCE);
    for (const { sourceId, address, failures } of due) {
      const id = await insertCapture(tx, { sourceId, address, addressKey: addressKey(address), why: 'watch', askedBy: SITE_ACTOR });
      await setWatch(tx, sourceId, MEANWHILE_HOURS, failures);
      await enqueue('capture', { captureId: id }, { key: id });
    }
    return due.length;
  });
}

/** Says when a source is looked at again, after a capture of it has ended; twice as late after each failure in a row. */
export async function watchAgain(tx: Tx, { sourceId, state, why }: Capture & { sourceId: string }): Promise<void> {
  if (why === 'upload') return;
  const watched = await watchedSource(tx, sourceId);
  if (!watched) return;
  const failures = state === 'failed' ? watched.failures + 1 : 0;
  const hours = waitHours(env.CLAIMLINE_WATCH_HOURS, watched.kind, failures);
  if (hours === null) await endWatch(tx, sourceId);
  else await setWatch(tx, sourceId, hours, failures);
}
