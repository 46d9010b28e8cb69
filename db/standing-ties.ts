import type { Fragment } from 'postgres';
import type { Instant } from '#lib/domain/time.ts';
import { carriedBy } from '#db/carried.ts';
import type { On, Tx } from '#db/client.ts';

/**
 * As a condition: that somebody has a standing tie to a party of a claim, who is said to have made or carried it or one
 * that was merged into it.
 */
export function hasStandingTie(on: On, claimId: Fragment, actorId: Fragment): Fragment {
  return on`exists (
    select from (
      select a.party_id from attributions a where a.claim_id in ${carriedBy(on, claimId)} and a.withdrawn_by is null
      union select a.party_id from appearances a where a.claim_id in ${carriedBy(on, claimId)} and a.withdrawn_by is null
    ) of_claim
    cross join lateral (
      select t.is_tied from standing_ties t where t.actor_id = ${actorId} and t.party_id = of_claim.party_id order by t.id desc limit 1
    ) said where said.is_tied)`;
}

/** A tie to a party that holds, since when. */
export type StandingTie = { partyId: string; slug: string; name: string | null; since: Instant };

/** Somebody's ties that hold, by the party's name. */
export async function standingTiesOf(on: On, actorId: string): Promise<StandingTie[]> {
  return on<StandingTie[]>`
    select last.party_id, p.slug, p.name, last.at as since
    from (select distinct on (party_id) * from standing_ties where actor_id = ${actorId} order by party_id, id desc) last
    join parties p on p.stream_id = last.party_id
    where last.is_tied order by p.name, last.party_id`;
}

/** One thing somebody said of their ties. */
export type SaidOfTie = { id: number; slug: string; name: string | null; isTied: boolean; at: Instant };

/** Everything somebody said of their ties, the newest first. */
export async function tieHistoryOf(on: On, actorId: string, limit: number): Promise<SaidOfTie[]> {
  return on<SaidOfTie[]>`
    select t.id, p.slug, p.name, t.is_tied, t.at from standing_ties t join parties p on p.stream_id = t.party_id
    where t.actor_id = ${actorId} order by t.id desc limit ${limit}`;
}

/** Says of somebody that they are tied to a party, or no longer; false when that holds already, also of two at once. */
export async function insertTie(tx: Tx, { actorId, partyId, isTied }: { actorId: string; partyId: string; isTied: boolean }): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${actorId} || ${partyId}, 2))`;
  const rows = await tx`
    insert into standing_ties (actor_id, party_id, is_tied)
    select ${actorId}, ${partyId}, ${isTied}
    where ${isTied} is distinct from coalesce((
      select is_tied from standing_ties where actor_id = ${actorId} and party_id = ${partyId} order by id desc limit 1), false)
    returning 1`;
  return rows.length > 0;
}

/** Whether somebody has a standing tie to a party of a claim. */
export async function tiesOnClaim(on: On, actorId: string, claimId: string): Promise<boolean> {
  const [row] = await on<{ tied: boolean }[]>`select ${hasStandingTie(on, on`${claimId}::uuid`, on`${actorId}::uuid`)} as tied`;
  return row?.tied === true;
}
