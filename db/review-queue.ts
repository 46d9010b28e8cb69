import type { Fragment } from 'postgres';
import type { QueueFacts } from '#lib/domain/review-queue.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';
import { holdsIt } from '#db/panel-seats.ts';
import { opensRound } from '#db/rounds.ts';

// Each reason to vote brings its own claims, found by an index over all of them: no more of each than anybody gets through.
const OF_EACH = 120;
const FEW = 5;

export type WaitingClaim = ClaimLine & QueueFacts & { evidence: number };

export type WaitingFor = { reviewerId: string; exceptId: string | null; now: Instant };

/**
 * Public claims with evidence that this reviewer neither logged nor decided, and has not voted on in the present
 * round, or is drawn to judge; the last moved first, with what the queue is ordered by.
 * @param of `exceptId` a claim to leave out, or null.
 */
export async function findWaiting(on: On, { reviewerId, exceptId, now }: WaitingFor): Promise<WaitingClaim[]> {
  return on<WaitingClaim[]>`
    with mine as (
      select distinct on (v.claim_id) v.claim_id, v.claim_seq from votes v where v.actor_id = ${reviewerId} order by v.claim_id, v.n desc
    ), duty as (
      select p.claim_id, s.due_at from panel_seats s join panels p on p.id = s.panel_id
      where s.actor_id = ${reviewerId} and ${holdsIt(on)} and not exists (select from panel_closings e where e.panel_id = p.id)
        and not exists (select from votes v where v.claim_id = p.claim_id and v.actor_id = s.actor_id and v.assigned and v.recorded_at >= s.seated_at)
    ), earlier as (
      select m.claim_id from mine m where m.claim_seq < (
        select max(e.seq) from entries e where e.stream_id = m.claim_id and ${opensRound(on)})
    ), found as (
      select claim_id from duty union select claim_id from earlier
      union ${withWord(on, reviewerId, 'under-attack-review')} union ${withWord(on, reviewerId, 'contested')}
      union (select c.stream_id from claims c where c.review_by <= ${now} and ${isOpenTo(on, reviewerId)} order by c.review_by limit ${OF_EACH})
      union (select c.stream_id from claims c where ${isOpenTo(on, reviewerId)} and ${votersOf(on)} < ${FEW} ${latest(on)})
      union (select c.stream_id from claims c where ${isOpenTo(on, reviewerId)} ${latest(on)})
    )
    select ${lineColumns(on)}, c.review_by, duty.due_at as duty_until, exists (select from earlier where earlier.claim_id = c.stream_id) as is_earlier,
      point.state->>'word' as word, case when point.state is not null then point.reading->'sides'->'all' end as sides, ${votersOf(on)} as voters,
      (select count(*)::int from ${evidenceOn(on)}) as evidence
    from found join claims c on c.stream_id = found.claim_id left join duty on duty.claim_id = c.stream_id left join lateral (
      select p.state, p.reading from consensus_points p where p.claim_id = c.stream_id order by p.n desc limit 1
    ) point on true
    where c.stream_id is distinct from ${exceptId}::uuid and ${isVotable(on, reviewerId)}
    order by c.moved_at desc, c.stream_id`;
}

// What stands on a claim called `c`: its own evidence, what went over to it by a split, and what it carries by a merge.
function evidenceOn(on: On): Fragment {
  return on`(
    select 1 from evidence e where e.claim_id = c.stream_id and e.withdrawn_by is null
    union all select 1 from evidence e where e.moved_to = c.stream_id
    union all select 1 from claims m join evidence e on e.claim_id = m.stream_id and e.withdrawn_by is null
      where m.merged_into = c.stream_id and m.visibility = 'public'
  ) standing`;
}

// What this reviewer may vote on at all, of a claim called `c`.
function isVotable(on: On, reviewerId: string): Fragment {
  return on`(${isListed(on)} and c.status <> 'void' and c.logged_by <> ${reviewerId}
    and exists (select from ${evidenceOn(on)})
    and not exists (select from entries d where d.stream_id = c.stream_id and (
      (d.kind = 'status-changed' and d.body->'decidedBy' ? ${reviewerId})
      or (d.kind = 'status-proposed' and d.actor_id = ${reviewerId} and (d.body->>'byEditor')::boolean))))`;
}

// The same without those they have voted on, which come back when they change.
function isOpenTo(on: On, reviewerId: string): Fragment {
  return on`(not exists (select from votes v where v.claim_id = c.stream_id and v.actor_id = ${reviewerId}) and ${isVotable(on, reviewerId)})`;
}

function withWord(on: On, reviewerId: string, word: string): Fragment {
  return on`(
    select c.stream_id from consensus_points p join claims c on c.stream_id = p.claim_id
    where p.closes_epoch and p.epoch = (select max(number) from epochs) and p.state->>'word' = ${word} and ${isOpenTo(on, reviewerId)}
    limit ${OF_EACH})`;
}

function votersOf(on: On): Fragment {
  return on`(select count(*)::int from (select from votes v where v.claim_id = c.stream_id and v.n = 1 limit ${FEW}) first)`;
}

function latest(on: On): Fragment {
  return on`order by c.moved_at desc nulls last, c.stream_id desc nulls last limit ${OF_EACH}`;
}

/** On how many claims somebody has voted since a moment. */
export async function votedSince(on: On, actorId: string, since: string): Promise<number> {
  const [row] = await on<{ claims: number }[]>`
    select count(distinct claim_id)::int as claims from votes where actor_id = ${actorId} and recorded_at >= ${since}`;
  return row?.claims ?? 0;
}
