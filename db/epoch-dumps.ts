import type { On, Tx } from '#db/client.ts';

/** How many files are kept. */
export const KEPT = 10;

/** Publishes the file of an exact epoch and lets the eleventh last go. */
export async function publishDump(tx: Tx, number: number, dump: Uint8Array): Promise<void> {
  await tx`insert into epoch_dumps (number, dump) values (${number}, ${dump})`;
  await tx`delete from epoch_dumps where number not in (select number from epoch_dumps order by number desc limit ${KEPT})`;
}

export type Published = { number: number; hash: string; votesHash: string | null; madeAt: string; votes: number; raters: number; items: number; bytes: number };

/** The epochs whose files are published, newest first. */
export async function publishedEpochs(on: On): Promise<Published[]> {
  return on<Published[]>`
    select e.number, e.hash, e.votes_hash, e.made_at, e.votes, e.raters, e.items, length(d.dump) as bytes
    from epoch_dumps d join epochs e on e.number = d.number order by e.number desc`;
}

/** A published file, as gzip; the latest when no number is given. Null when there is none. */
export async function findDump(on: On, number: number | null): Promise<{ number: number; dump: Uint8Array } | null> {
  const [row] = await on<{ number: number; dump: Uint8Array }[]>`
    select number, dump from epoch_dumps where ${number}::int is null or number = ${number} order by number desc limit 1`;
  return row ?? null;
}
