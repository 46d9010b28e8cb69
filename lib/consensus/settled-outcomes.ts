import { on } from '#db/client.ts';
import { settledVotesOf, type SettledRow } from '#db/scored-votes.ts';
import { ballots, lastPosition, type Ballot } from '#db/vote-log.ts';
import type { ScoredVote } from '#lib/domain/consensus/calibration.ts';
import { addVote, emptyItem } from '#lib/domain/consensus/live-item.ts';
import { outcomeFor } from '#lib/domain/consensus/outcome.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { epochInForce, type InForce } from './epoch-in-force.ts';
import { oneVoiceEach, votesByClaim } from './read-votes.ts';

/**
 * Somebody's blind votes on claims that votes settled, each beside what they came to without that vote. Where the
 * settlement hangs on it there is no outcome, and the vote is left out.
 */
export async function settledOutcomes(actorId: string): Promise<ScoredVote[]> {
  const settled = await settledVotesOf(on(), actorId);
  if (settled.length === 0) return [];
  const position = await lastPosition(on());
  const [votes, epoch] = await Promise.all([
    votesByClaim(ballots(on(), { position, cutoff: now(), claimIds: settled.map(({ claimId }) => claimId) }), 1), epochInForce(on()),
  ]);
  return settled.flatMap((row): ScoredVote[] => {
    const outcome = outcomeWithout(row, votes.get(row.claimId) ?? [], epoch);
    return outcome === null ? [] : [{ value: row.quarters / 4, outcome }];
  });
}

// A vote that counts no more, as of who decided on the claim since, is not among those that settled it.
function outcomeWithout({ word, rater }: SettledRow, cast: readonly Ballot[], epoch: InForce): 0 | 1 | null {
  const counted = cast.filter(({ interest }) => !interest);
  const voices = oneVoiceEach(counted, epoch);
  const item = emptyItem(epoch.model);
  for (const voice of voices) addVote(item, voice, epoch.model, CONSENSUS_POLICY);
  const own = voices[counted.findIndex((vote) => vote.rater === rater)];
  if (!own) return word === 'credible' ? 1 : 0;
  return outcomeFor(word, own, item, epoch.model, CONSENSUS_POLICY);
}
