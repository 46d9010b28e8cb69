import type { Instant } from '#lib/domain/time.ts';
import type { On, Tx } from '#db/client.ts';
import { opensRound } from '#db/rounds.ts';

/** Only one process gives votes their place: any number nothing else uses. */
const WRITER_LOCK = 0x76_6f_74_65;

/** Becomes the one writer until the transaction ends; false when another process is. */
export async function becomeWriter(tx: Tx): Promise<boolean> {
  const [row] = await tx<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${WRITER_LOCK}) as taken`;
  return row?.taken === true;
}

/** The same, waiting for the other one to finish. */
export async function waitForWriter(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${WRITER_LOCK})`;
}

/** The number of the last vote that has a place; 0 before the first. */
export async function lastPosition(on: On): Promise<number> {
  const [row] = await on<{ position: number }[]>`select coalesce(max(position), 0) as position from vote_log`;
  return row?.position ?? 0;
}

/**
 * Gives the next places to votes that have none, oldest first. Votes of transactions that could still be joined by an
 * older one wait for the next time. Ask as the one writer.
 * @returns the claims they are on.
 */
export async function logNewVotes(tx: Tx, limit: number): Promise<{ claimIds: string[]; position: number }> {
  const rows = await tx<{ claimId: string; position: number }[]>`
    with new as materialized (
      select v.id, v.claim_id, v.actor_id, v.recorded_at from votes v
      where v.txid < pg_snapshot_xmin(pg_current_snapshot())
        and v.txid >= coalesce((
          select last.txid from vote_log l join votes last on last.id = l.vote_id order by l.position desc limit 1
        ), '0'::xid8)
        and not exists (select from vote_log l where l.vote_id = v.id)
      order by v.txid, v.recorded_at, v.id limit ${limit}
    ), named as (
      insert into pseudonyms (actor_id, name)
      select distinct actor_id, left(replace(gen_random_uuid()::text, '-', ''), 12) from new
      on conflict do nothing
    ), logged as (
      insert into vote_log (position, vote_id)
      select (select coalesce(max(position), 0) from vote_log) + row_number() over (order by recorded_at, id), id from new
      returning position, vote_id
    )
    select new.claim_id, logged.position from logged join new on new.id = logged.vote_id`;
  return { claimIds: [...new Set(rows.map(({ claimId }) => claimId))], position: Math.max(0, ...rows.map(({ position }) => position)) };
}

/** A vote as it counts: each reviewer's last one on a claim, with what it weighs. */
export type Ballot = {
  /** Its place in the log. */
  n: number;
  claimId: string; rater: string; quarters: 0 | 1 | 2 | 3 | 4; at: Instant;
  /** Cast before the last material change of the claim. */
  isEarlier: boolean;
  /** Asked for by the site, on a panel that has closed: before that nobody is told whose it is. */
  assigned: boolean;
  /** With a declared tie to a party of the claim. */
  interest: boolean;
  /** Whether any of the evidence was opened before it; null where nobody recorded that yet. */
  hasOpened: boolean | null;
};

export type BallotsOf = { position: number; cutoff: Instant; claimIds: readonly string[] | null };

/**
 * The votes that count as of a place in the log and a moment: not "cannot judge", and not those of whoever decided on
 * the claim since. Comes in pieces, so that a million of them need no room at once. Times are to the minute, as they
 * are published: a vote to the millisecond could be told from a server's log.
 * @param of `claimIds` null takes every public claim.
 */
export function ballots(on: On, { position, cutoff, claimIds }: BallotsOf): AsyncIterable<Ballot[]> {
  const these = claimIds === null ? on`true` : on`v.claim_id = any(${[...claimIds]}::uuid[])`;
  const theirs = claimIds === null ? on`true` : on`e.stream_id = any(${[...claimIds]}::uuid[])`;
  return on<Ballot[]>`
    with opened as (
      select e.stream_id, max(e.seq) as seq from entries e
      where ${theirs} and ${opensRound(on)} and e.recorded_at <= ${cutoff}
      group by e.stream_id
    ), deciders as (
      select distinct e.stream_id, decider.id from entries e
      cross join lateral jsonb_array_elements_text(e.body->'decidedBy') decider (id)
      where ${theirs} and e.kind = 'status-changed' and e.recorded_at <= ${cutoff}
    ), revealed as (
      select distinct p.claim_id, s.actor_id from panels p join panel_seats s on s.panel_id = p.id
      join panel_closings c on c.panel_id = p.id and c.closed_at <= ${cutoff}
    ), last as (
      select distinct on (v.claim_id, v.actor_id) l.position as n, v.claim_id, v.actor_id, v.quarters, v.recorded_at, v.claim_seq,
        v.assigned, v.interest, v.opened
      from vote_log l join votes v on v.id = l.vote_id join claims c on c.stream_id = v.claim_id
      where ${these} and l.position <= ${position} and c.visibility = 'public'
      order by v.claim_id, v.actor_id, v.n desc
    )
    select last.n, last.claim_id, p.name as rater, last.quarters, last.interest, cardinality(last.opened) > 0 as has_opened,
      last.assigned and exists (select from revealed r where r.claim_id = last.claim_id and r.actor_id = last.actor_id) as assigned,
      date_trunc('minute', last.recorded_at) as at,
      last.claim_seq < coalesce(opened.seq, 0) as is_earlier
    from last join pseudonyms p on p.actor_id = last.actor_id left join opened on opened.stream_id = last.claim_id
    where last.quarters is not null
      and not exists (select from deciders d where d.stream_id = last.claim_id and d.id = last.actor_id::text)`
    .cursor(PIECE);
}

const PIECE = 5000;

/** One vote of a claim's history, counting or not: "cannot judge" has no value. */
export type PastVote = {
  n: number; rater: string; quarters: number | null; at: Instant; interest: boolean; tag: string | null;
  /** The evidence that weighed most, and how far the claim's journal went when it was cast. */
  evidenceId: string | null; claimSeq: number;
};

/** Every vote on a claim that has its place in the log, in that order, but those of whoever decided on it since. */
export async function voteHistory(on: On, claimId: string): Promise<PastVote[]> {
  return on<PastVote[]>`
    select l.position as n, p.name as rater, v.quarters, v.recorded_at as at, v.interest, v.tag, v.evidence_id, v.claim_seq
    from votes v join vote_log l on l.vote_id = v.id join pseudonyms p on p.actor_id = v.actor_id
    where v.claim_id = ${claimId} and not exists (
      select from entries d where d.stream_id = ${claimId} and d.kind = 'status-changed' and d.body->'decidedBy' ? v.actor_id::text)
    order by l.position`;
}

/** Whether any vote still has no place in the log. */
export async function hasUnlogged(on: On): Promise<boolean> {
  const [row] = await on<{ found: boolean }[]>`
    select exists (select from votes v where not exists (select from vote_log l where l.vote_id = v.id)) as found`;
  return row?.found === true;
}
