import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';

/** A secret that a panel is drawn with, by its number. */
export type PanelSeed = { n: number; secret: string; commitment: string };

/** One process draws at a time: any number nothing else uses. */
const DRAWING_LOCK = 0x64_72_61_77;

/** Becomes the one who draws until the transaction ends, after whoever does now. */
export async function waitForDrawing(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${DRAWING_LOCK})`;
}

/** How many commitments lie published and unused. */
export async function countUnusedSeeds(on: On): Promise<number> {
  const [row] = await on<{ count: number }[]>`
    select count(*)::int as count from panel_seeds s where not exists (select from panels p where p.seed_n = s.n)`;
  return row?.count ?? 0;
}

/** Commits to secrets, numbered on from the last. Ask as the one who draws. */
export async function insertSeeds(tx: Tx, seeds: readonly { secret: string; commitment: string }[], at: Instant): Promise<void> {
  const rows = seeds.map((seed, k) => ({ ...seed, k: k + 1 }));
  await tx`
    insert into panel_seeds (n, commitment, secret, committed_at)
    select (select coalesce(max(n), 0) from panel_seeds) + new.k, new.commitment, new.secret, ${at}
    from jsonb_to_recordset(${tx.json(rows)}) as new (k int, commitment text, secret text)`;
}

/** The lowest unused secret that was committed to before a moment; null when there is none. */
export async function nextSeed(on: On, before: Instant): Promise<PanelSeed | null> {
  const [seed] = await on<PanelSeed[]>`
    select n, secret, commitment from panel_seeds s
    where committed_at < ${before} and not exists (select from panels p where p.seed_n = s.n) order by n limit 1`;
  return seed ?? null;
}
