import type { Fragment } from 'postgres';
import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';
import { hasStandingTie } from '#db/standing-ties.ts';

/** As a condition: that the seat `s` is held by its `actor_id`, and has not gone on to another. */
export function holdsIt(on: On): Fragment {
  return on`not exists (select from panel_seats later where later.panel_id = s.panel_id and later.seat = s.seat and later.turn > s.turn)`;
}

/** As a condition: that somebody holds a seat of a panel on a claim, in the round that an entry opened. */
export function isOnPanel(on: On, { claimId, actorId, roundSeq }: { claimId: Fragment; actorId: Fragment; roundSeq: Fragment }): Fragment {
  return on`exists (
    select from panels p join panel_seats s on s.panel_id = p.id
    where p.claim_id = ${claimId} and p.round_seq = ${roundSeq} and s.actor_id = ${actorId} and ${holdsIt(on)})`;
}

// Whoever logged or decided the claim, has a tie to a party of it or lost the role does not sit; `c` and `u` are the claim and the account.
function maySit(on: On): Fragment {
  return on`(u.suspended_at is null and c.logged_by <> u.actor_id
    and exists (select from user_roles r where r.user_id = u.id and r.role = 'reviewer')
    and not exists (select from entries d where d.stream_id = c.stream_id and (
      (d.kind = 'status-changed' and d.body->'decidedBy' ? u.actor_id::text)
      or (d.kind = 'status-proposed' and d.actor_id = u.actor_id and (d.body->>'byEditor')::boolean)))
    and not ${hasStandingTie(on, on`c.stream_id`, on`u.actor_id`)}
    and not coalesce((select v.interest from votes v where v.claim_id = c.stream_id and v.actor_id = u.actor_id order by v.n desc limit 1), false))`;
}

/**
 * Who of these pseudonyms may be asked to sit on a panel on this claim now, as actors by pseudonym: not who is asked for
 * as many claims as one may be at a time, and not who was asked for this one in its present round.
 */
export async function maySitOn(
  on: On, { claimId, roundSeq, names, dutiesAtMost }: { claimId: string; roundSeq: number; names: readonly string[]; dutiesAtMost: number },
): Promise<Map<string, string>> {
  const rows = await on<{ name: string; actorId: string }[]>`
    with busy as (
      select s.actor_id, count(*) as duties from panel_seats s join panels p on p.id = s.panel_id
      where ${holdsIt(on)} and not exists (select from panel_closings e where e.panel_id = p.id) group by s.actor_id
    )
    select n.name, n.actor_id from pseudonyms n join users u on u.actor_id = n.actor_id join claims c on c.stream_id = ${claimId}
    where n.name = any(${[...names]}) and ${maySit(on)}
      and not exists (select from busy b where b.actor_id = n.actor_id and b.duties >= ${dutiesAtMost})
      and not exists (select from panel_seats s join panels p on p.id = s.panel_id
        where s.actor_id = n.actor_id and p.claim_id = ${claimId} and p.round_seq = ${roundSeq})`;
  return new Map(rows.map(({ name, actorId }) => [name, actorId]));
}

export type NewSeat = { panelId: string; seat: number; turn: number; actorId: string; seatedAt: Instant; dueAt: Instant };

/** Asks somebody to sit. */
export async function insertSeats(tx: Tx, seats: readonly NewSeat[]): Promise<void> {
  for (const { panelId, seat, turn, actorId, seatedAt, dueAt } of seats) {
    await tx`
      insert into panel_seats (panel_id, seat, turn, actor_id, seated_at, due_at)
      values (${panelId}, ${seat}, ${turn}, ${actorId}, ${seatedAt}, ${dueAt})`;
  }
}

/** A seat as it is held now. */
export type HeldSeat = {
  seat: number; turn: number; name: string; dueAt: Instant;
  /** An answer was given on duty; `hasValue` when it was not "cannot judge". */
  hasVoted: boolean; hasValue: boolean;
  maySit: boolean;
};

/** The seats of a panel, each by who holds it. */
export async function heldSeats(on: On, panelId: string): Promise<HeldSeat[]> {
  return on<HeldSeat[]>`
    select s.seat, s.turn, n.name, s.due_at, v.id is not null as has_voted, v.quarters is not null as has_value, ${maySit(on)} as may_sit
    from panel_seats s join panels p on p.id = s.panel_id join claims c on c.stream_id = p.claim_id
    join users u on u.actor_id = s.actor_id join pseudonyms n on n.actor_id = s.actor_id
    left join lateral (
      select v.id, v.quarters from votes v
      where v.claim_id = p.claim_id and v.actor_id = s.actor_id and v.assigned and v.recorded_at >= s.seated_at order by v.n desc limit 1
    ) v on true
    where s.panel_id = ${panelId} and ${holdsIt(on)} order by s.seat`;
}
