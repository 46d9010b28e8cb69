import type { On } from '#db/client.ts';

/** A blind vote in quarters, and what its claim came to: 1 supported, 0 refuted. */
export type ScoredRow = { quarters: number; outcome: 0 | 1 };

/**
 * The blind votes of somebody on public claims that were decided since, where the decision stands and is another's.
 * A decision is an editor's, on evidence: no vote is part of it. Votes with a declared tie are left out.
 */
export async function scoredVotesOf(on: On, actorId: string): Promise<ScoredRow[]> {
  return on<ScoredRow[]>`
    select v.quarters, (c.status = 'supported')::int as outcome
    from votes v join claims c on c.stream_id = v.claim_id join entries e on e.id = c.status_entry_id
    where v.actor_id = ${actorId} and v.blind and v.quarters is not null and not v.interest
      and c.visibility = 'public' and c.status in ('supported', 'refuted')
      and e.kind = 'status-changed' and e.recorded_at > v.recorded_at and not e.body->'decidedBy' ? ${actorId}
    order by v.recorded_at, v.id`;
}
