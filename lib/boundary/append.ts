import type { Tx } from '#db/client.ts';
import { appendEntries, type Stream } from '#db/journal.ts';
import { refreshViews } from '#db/views.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Entry, NewEntry } from '#lib/domain/entry.ts';

export type Append = { stream: Stream; entry: NewEntry };

/** Appends entries as one change and folds the view tables of every stream it touched. */
export async function append(tx: Tx, member: Pick<Member, 'id'>, ...appends: Append[]): Promise<Entry[]> {
  const streams = new Map(appends.map(({ stream }) => [stream.id, stream]));
  const entries = await appendEntries(
    tx, streams, member.id, appends.map(({ stream, entry }) => ({ streamId: stream.id, entry })),
  );
  await refreshViews(tx, streams.values());
  return entries;
}
