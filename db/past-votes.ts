import type { On } from '#db/client.ts';
import type { LastVote } from '#db/votes.ts';
import type { Instant } from '#lib/domain/time.ts';

/** The same as `lastVotes`, as it was at an instant: who voted or decided later is not known yet. */
export async function lastVotesBy(on: On, claimId: string, until: Instant): Promise<LastVote[]> {
  return on<LastVote[]>`
    select distinct on (actor_id) actor_id, quarters, tag from votes
    where claim_id = ${claimId} and recorded_at <= ${until} and not exists (
      select from entries d where d.stream_id = ${claimId} and d.kind = 'status-changed' and d.recorded_at <= ${until}
        and d.body->'decidedBy' ? votes.actor_id::text)
    order by actor_id, n desc`;
}
