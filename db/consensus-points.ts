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

/** A point of a claim's curve. */
export type CurveRow<R, S> = PointRow<R, S> & {
  /** The version of the policy it was read by; null before the first epoch. */
  policyVersion: number | null;
  /** Whether it says anything else than the point before, to two places. */
  hasMoved: boolean;
  /** What all epochs up to it moved the agreement and the plain share by, also those whose points are left out. */
  refitted: { agreement: number; share: number };
};

/**
 * The points of one claim at which something moved, in order, and the latest. Of very many, one of each stretch of time,
 * those that closed an epoch first.
 */
export async function pointsOf<R, S>(on: On, claimId: string, most: number): Promise<CurveRow<R, S>[]> {
  const points = await on<CurveRow<R, S>[]>`
    with points as (${comparedPoints(on, claimId)}), shown as (
      select *, case when n = max(n) over () then -1 when count(*) over () <= ${most} then n
        else floor(extract(epoch from at - min(at) over ()) / greatest(1, extract(epoch from max(at) over () - min(at) over ())) * (${most} - 2)) end as stretch
      from points where has_moved or n = newest
    )
    select distinct on (stretch) claim_id, n, at, epoch, closes_epoch, reading, state, policy_version, has_moved,
      jsonb_build_object('agreement', refitted_agreement, 'share', refitted_share) as refitted
    from shown order by stretch, closes_epoch desc, n desc`;
  return [...points].sort((a, b) => a.n - b.n);
}

/**
 * When votes or a new word moved the curve of a claim: the first time in each of at most so many stretches of a day or
 * more, and the last time of any. What only a new fit moved, nobody did: it asks for no room on an axis.
 */
export async function daysMoved(on: On, claimId: string, most: number): Promise<Instant[]> {
  const rows = await on<{ at: Instant }[]>`
    with points as (${comparedPoints(on, claimId)}),
    moved as (select at, is_news, min(at) over () as first, max(at) over () as last from points where has_moved)
    select min(at) as at from moved where is_news
    group by floor(extract(epoch from at - first) / greatest(86400, extract(epoch from last - first) / ${most}))
    union select max(at) from moved having count(*) > 0 order by at`;
  return rows.map(({ at }) => at);
}

// What a reader sees of a point: nightly epochs that change none of it are no part of the curve.
function comparedPoints(on: On, claimId: string) {
  return on`
    select *, lag(seen || news) over (order by n) is distinct from seen || news as has_moved, max(n) over () as newest,
      not closes_epoch or lag(news) over (order by n) is distinct from news as is_news,
      coalesce(sum(agreement_by) filter (where closes_epoch) over (order by n), 0) as refitted_agreement,
      coalesce(sum(share_by) filter (where closes_epoch) over (order by n), 0) as refitted_share
    from (
      select p.*, e.policy_version,
      (p.reading->>'intercept')::float8 - lag((p.reading->>'intercept')::float8) over (order by p.n) as agreement_by,
      (p.reading->'plain'->>'share')::float8 - lag((p.reading->'plain'->>'share')::float8) over (order by p.n) as share_by,
      jsonb_build_array(
        p.reading->'votes', p.reading->'plain'->'earlier', p.state->>'word', p.state->'alarm'->'isAttacked', e.policy_version) as news,
      jsonb_build_array(
        round((p.reading->>'intercept')::numeric, 2), round((p.reading->'plain'->>'share')::numeric, 2),
        round((p.reading->'band'->>'low')::numeric, 2), round((p.reading->'band'->>'high')::numeric, 2)) as seen
      from consensus_points p left join epochs e on e.number = p.epoch where p.claim_id = ${claimId}
    ) one`;
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
