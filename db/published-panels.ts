import type { PanelReason } from '#lib/domain/consensus/panel-due.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { holdsIt } from '#db/panel-seats.ts';
import { opensRound } from '#db/rounds.ts';

/** A commitment, and when it was made. */
export type PublishedSeed = { n: number; commitment: string; committedAt: Instant };

/** Every commitment, also unused ones, by number. */
export async function publishedSeeds(on: On): Promise<PublishedSeed[]> {
  return on<PublishedSeed[]>`select n, commitment, committed_at from panel_seeds order by n`;
}

/** A panel as anybody may know it: who sat, with what secret and of whom they were drawn is null until it has closed. */
export type PublishedPanel = {
  id: string; claimId: string; slug: string; wording: string | null; language: string; reason: PanelReason; seedN: number; epoch: number;
  epochHash: string; seats: number; candidatesHash: string; drawnAt: Instant;
  closing: {
    closedAt: Instant; votes: number; counts: boolean; secret: string; candidates: [string, number][];
    /** `opened`: whether any evidence was opened before the answer; null where nobody recorded that yet. */
    seats: { seat: number; turn: number; rater: string; opened: boolean | null }[];
  } | null;
};

/** The panels on public claims, newest first. Of the seats only those that answered are told. */
export async function publishedPanels(on: On, limit: number | null): Promise<PublishedPanel[]> {
  return on<PublishedPanel[]>`
    select p.id, p.claim_id, c.slug, c.wording, c.language, p.reason, p.seed_n, p.epoch, p.epoch_hash, p.seats, p.candidates_hash, p.drawn_at,
      case when e.panel_id is not null then jsonb_build_object(
        'closedAt', to_char(e.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'votes', e.votes, 'counts', e.counts,
        'secret', g.secret, 'candidates', p.candidates, 'seats', coalesce((
          select jsonb_agg(jsonb_build_object('seat', s.seat, 'turn', s.turn, 'rater', n.name, 'opened', cardinality(answer.opened) > 0) order by s.seat)
          from panel_seats s join pseudonyms n on n.actor_id = s.actor_id
          cross join lateral (
            select v.opened from votes v where v.claim_id = p.claim_id and v.actor_id = s.actor_id and v.assigned
              and v.recorded_at between s.seated_at and e.closed_at order by v.n desc limit 1) answer
          where s.panel_id = p.id and ${holdsIt(on)}), '[]')) end as closing
    from panels p join panel_seeds g on g.n = p.seed_n join claims c on c.stream_id = p.claim_id left join panel_closings e on e.panel_id = p.id
    where c.visibility = 'public' order by p.seed_n desc limit ${limit}`;
}

/** The last panel of a claim's present round, as its page tells it: by size and pattern, not by who sits. */
export type PanelOnClaim = { reason: PanelReason; drawnAt: Instant; isOpen: boolean; counts: boolean; factors: number[] };

/** The last panel that was drawn for a claim as it now stands; null when there is none. */
export async function panelOnClaim(on: On, claimId: string): Promise<PanelOnClaim | null> {
  const [panel] = await on<PanelOnClaim[]>`
    select p.reason, p.drawn_at, e.panel_id is null as is_open, coalesce(e.counts, false) as counts, array(
      select (one->>1)::float8 from panel_seats s join pseudonyms n on n.actor_id = s.actor_id
      join jsonb_array_elements(p.candidates) one on one->>0 = n.name
      where s.panel_id = p.id and ${holdsIt(on)} order by s.seat) as factors
    from panels p left join panel_closings e on e.panel_id = p.id
    where p.claim_id = ${claimId} and p.round_seq = (
      select coalesce(max(e.seq), 0) from entries e where e.stream_id = ${claimId} and ${opensRound(on)})
    order by p.n desc limit 1`;
  return panel ?? null;
}

/** Until when somebody is to answer as a member of a panel on a claim; null when they are not, or have. */
export async function dutyOn(on: On, claimId: string, actorId: string): Promise<Instant | null> {
  const [duty] = await on<{ dueAt: Instant }[]>`
    select s.due_at from panels p join panel_seats s on s.panel_id = p.id
    where p.claim_id = ${claimId} and s.actor_id = ${actorId} and ${holdsIt(on)}
      and not exists (select from panel_closings e where e.panel_id = p.id)
      and not exists (select from votes v where v.claim_id = ${claimId} and v.actor_id = ${actorId} and v.assigned and v.recorded_at >= s.seated_at)`;
  return duty?.dueAt ?? null;
}
