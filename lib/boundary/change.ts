import { afterCommit, inTransaction, type Tx } from '#db/client.ts';
import { purgeStale, STALE_CHANNEL, stalePayload } from './stale.ts';

/** What a use case gives back: the value, the tags of what it made stale, and the address where it shows. */
export type Changed<T> = { value: T; stale: readonly string[]; at: string };

/**
 * One write, one transaction. What it made stale is told to the other processes in the same transaction and
 * dropped here before the answer, so the next read shows the write.
 */
export async function change<T>(write: (tx: Tx) => Promise<Changed<T>>): Promise<Changed<T>> {
  return inTransaction(async (tx) => {
    const changed = await write(tx);
    const tags = [...new Set(changed.stale)];
    if (tags.length > 0) {
      await tx`select pg_notify(${STALE_CHANNEL}, ${stalePayload(tags)})`;
      afterCommit(() => purgeStale(tags));
    }
    return changed;
  });
}
