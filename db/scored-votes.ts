import type { Instant } from '#lib/domain/time.ts';
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

/** A blind vote on a claim that votes settled, by the word they settled on. */
export type SettledRow = { claimId: string; quarters: number; word: 'credible' | 'not-credible'; rater: string; at: Instant };

const MOST_SETTLED = 200;

/**
 * The blind votes of somebody on public claims that no decision speaks of and whose consensus settled after them, the
 * latest first. Votes with a declared tie are left out.
 */
export async function settledVotesOf(on: On, actorId: string): Promise<SettledRow[]> {
  return on<SettledRow[]>`
    select v.claim_id, v.quarters, point.state->>'beneath' as word, p.name as rater, v.recorded_at as at
    from votes v join claims c on c.stream_id = v.claim_id join pseudonyms p on p.actor_id = v.actor_id
    cross join lateral (select state from consensus_points where claim_id = v.claim_id order by n desc limit 1) point
    where v.actor_id = ${actorId} and v.blind and v.quarters is not null and not v.interest
      and c.visibility = 'public' and c.status not in ('supported', 'refuted')
      and point.state->>'word' = 'settled' and point.state->>'beneath' in ('credible', 'not-credible')
      and (point.state->>'since')::numeric > extract(epoch from v.recorded_at) * 1000
    order by v.recorded_at desc limit ${MOST_SETTLED}`;
}
