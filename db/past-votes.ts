import type { On } from '#db/client.ts';
import type { PastVote } from '#lib/domain/past-tallies.ts';

/** Every vote on a claim, also those that were replaced, in the order in which they were cast. */
export async function allVotes(on: On, claimId: string): Promise<PastVote[]> {
  return on<PastVote[]>`
    select actor_id, quarters, recorded_at from votes where claim_id = ${claimId} order by recorded_at, n`;
}
