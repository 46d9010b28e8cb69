import { v7 as uuid } from 'uuid';
import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';

export type AppealOutcome = 'released' | 'declined';

/** An appeal of somebody against being heard as one voice with others. Null until it is heard. */
export type Appeal = {
  id: string; actorId: string; reason: string; madeAt: Instant;
  outcome: AppealOutcome | null; answer: string | null; heardAt: Instant | null; heardBy: string | null;
};

const columns = (on: On) => on`id, actor_id, reason, made_at, outcome, answer, heard_at, heard_by`;

/** The last appeal of somebody; null when they never made one. */
export async function lastAppealOf(on: On, actorId: string): Promise<Appeal | null> {
  const [appeal] = await on<Appeal[]>`
    select ${columns(on)} from group_appeals where actor_id = ${actorId} order by made_at desc, id desc limit 1`;
  return appeal ?? null;
}

/** One appeal by its id, which may be any text. */
export async function findAppeal(on: On, id: string): Promise<Appeal | null> {
  const [appeal] = await on<Appeal[]>`select ${columns(on)} from group_appeals where id::text = ${id}`;
  return appeal ?? null;
}

/** The appeals that wait to be heard, the oldest first. */
export async function openAppeals(on: On, limit: number): Promise<Appeal[]> {
  return on<Appeal[]>`select ${columns(on)} from group_appeals where heard_at is null order by made_at, id limit ${limit}`;
}

/** Keeps an appeal and gives its id; null when one of theirs is open already, also of two at once. */
export async function insertAppeal(tx: Tx, actorId: string, reason: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into group_appeals (id, actor_id, reason) values (${uuid()}, ${actorId}, ${reason})
    on conflict (actor_id) where heard_at is null do nothing returning id`;
  return row?.id ?? null;
}

/** Closes an open appeal; false when it was heard already, also of two at once. */
export async function closeAppeal(
  tx: Tx, { id, outcome, answer, heardBy }: { id: string; outcome: AppealOutcome; answer: string; heardBy: string },
): Promise<boolean> {
  const rows = await tx`
    update group_appeals
    set outcome = ${outcome}, answer = ${answer}, heard_by = ${heardBy}, heard_at = date_trunc('milliseconds', clock_timestamp())
    where id = ${id} and heard_at is null returning 1`;
  return rows.length > 0;
}
