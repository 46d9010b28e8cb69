import type { QueueFacts } from '#lib/domain/review-queue.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';
import { opensRound } from '#db/rounds.ts';

// Who votes wants what moved lately; among those, what presses most. Older claims are found by search.
const LATELY = 400;
const FEW = 5;

export type WaitingClaim = ClaimLine & QueueFacts & { evidence: number };

/**
 * Public claims with evidence that this reviewer neither logged nor decided, and has not voted on in the present
 * round; the last moved first, with what the queue is ordered by.
 * @param exceptId a claim to leave out, or null.
 */
export async function findWaiting(on: On, reviewerId: string, exceptId: string | null): Promise<WaitingClaim[]> {
  return on<WaitingClaim[]>`
    with lately as (
      select * from claims c where ${isListed(on)} and c.status <> 'void' and c.logged_by <> ${reviewerId}
      order by c.moved_at desc nulls last, c.stream_id desc nulls last limit ${LATELY}
    ), own as (
      select c.*, mine.claim_seq, (
        select count(*)::int from evidence e where e.claim_id = c.stream_id and e.withdrawn_by is null) as evidence
      from lately c left join lateral (
        select v.claim_seq from votes v where v.claim_id = c.stream_id and v.actor_id = ${reviewerId} order by v.n desc limit 1
      ) mine on true
    ), open as (
      select c.*, c.claim_seq is not null as is_earlier from own c
      where c.stream_id is distinct from ${exceptId}::uuid and c.evidence > 0
        and (c.claim_seq is null or c.claim_seq < (
          select max(e.seq) from entries e where e.stream_id = c.stream_id and ${opensRound(on)}))
        and not exists (select from entries d where d.stream_id = c.stream_id and (
          (d.kind = 'status-changed' and d.body->'decidedBy' ? ${reviewerId})
          or (d.kind = 'status-proposed' and d.actor_id = ${reviewerId} and (d.body->>'byEditor')::boolean)))
    )
    select ${lineColumns(on)}, c.evidence, c.is_earlier, c.review_by, point.state->>'word' as word,
      case when point.state is not null then point.reading->'sides'->'all' end as sides,
      (select count(*)::int from (select from votes v where v.claim_id = c.stream_id and v.n = 1 limit ${FEW}) first) as voters
    from open c left join lateral (
      select p.state, p.reading from consensus_points p where p.claim_id = c.stream_id order by p.n desc limit 1
    ) point on true
    order by c.moved_at desc, c.stream_id`;
}

/** On how many claims somebody has voted since a moment. */
export async function votedSince(on: On, actorId: string, since: string): Promise<number> {
  const [row] = await on<{ claims: number }[]>`
    select count(distinct claim_id)::int as claims from votes where actor_id = ${actorId} and recorded_at >= ${since}`;
  return row?.claims ?? 0;
}
