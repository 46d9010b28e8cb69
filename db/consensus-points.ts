import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';

/** What the votes on a claim said at one moment; reading and state as the engine wrote them. */
export type PointRow<R = unknown, S = unknown> = {
  claimId: string; n: number; at: Instant; epoch: number; closesEpoch: boolean; reading: R; state: S;
};

/** The latest point of each of these claims that has one. */
export async function lastPoints<R, S>(on: On, claimIds: readonly string[]): Promise<PointRow<R, S>[]> {
  return on<PointRow<R, S>[]>`
    select p.* from unnest(${[...claimIds]}::uuid[]) asked (id)
    cross join lateral (select * from consensus_points where claim_id = asked.id order by n desc limit 1) p`;
}

/** Every claim's latest point. */
export async function allLastPoints<R, S>(on: On): Promise<PointRow<R, S>[]> {
  return on<PointRow<R, S>[]>`select distinct on (claim_id) * from consensus_points order by claim_id, n desc`;
}

/** The points of one claim in order; of very many every one that closed an epoch and the latest others. */
export async function pointsOf<R, S>(on: On, claimId: string, most: number): Promise<PointRow<R, S>[]> {
  const points = await on<PointRow<R, S>[]>`
    select * from consensus_points where claim_id = ${claimId} order by closes_epoch desc, n desc limit ${most}`;
  return [...points].sort((a, b) => a.n - b.n);
}

/** How many votes an epoch counted over all claims that then had enough to show, also those its fit left out. */
export async function votesCountedIn(on: On, epoch: number): Promise<number> {
  const [row] = await on<{ votes: number }[]>`
    select coalesce(sum((reading->>'votes')::int), 0)::int as votes from consensus_points where epoch = ${epoch} and closes_epoch`;
  return row?.votes ?? 0;
}

/** Adds points. */
export async function insertPoints(tx: Tx, points: readonly PointRow[]): Promise<void> {
  for (let from = 0; from < points.length; from += BATCH) {
    const rows = points.slice(from, from + BATCH).map(({ claimId, n, at, epoch, closesEpoch, reading, state }) => ({
      claim_id: claimId, n, at, epoch, closes_epoch: closesEpoch, reading, state,
    }));
    await tx`insert into consensus_points select * from jsonb_populate_recordset(null::consensus_points, ${tx.json(rows as never)})`;
  }
}

const BATCH = 500;

/** Whether a word waits for another epoch: a stronger one that has to hold first, or one that has held long enough to be settled. */
export async function wordsWait(on: On, { heldSince, votes }: { heldSince: number; votes: number }): Promise<boolean> {
  const [row] = await on<{ found: boolean }[]>`
    select exists (
      select from (select distinct on (claim_id) state, reading from consensus_points order by claim_id, n desc) last
      where jsonb_typeof(last.state->'candidate') = 'object'
        or (last.state->>'word' in ('credible', 'not-credible') and (last.state->>'since')::numeric <= ${heldSince}
          and (last.reading->>'votes')::int >= ${votes})
    ) as found`;
  return row?.found === true;
}
