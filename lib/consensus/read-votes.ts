import type { Ballot } from '#db/vote-log.ts';
import { readItem } from '#lib/domain/consensus/item-reading.ts';
import { addVote, emptyItem } from '#lib/domain/consensus/live-item.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { InForce } from './epoch-in-force.ts';
import { weighed, withPlain, type Reading } from './point.ts';

/** Reads the votes on one claim with the epoch in force: solve, band, spectrum, sides and plain counts. */
export function readVotes(votes: readonly Ballot[], epoch: InForce): Reading {
  const item = emptyItem(epoch.model);
  for (const vote of votes) addVote(item, { ...weighed(vote), reviewer: epoch.reviewer(vote.rater) }, epoch.model, CONSENSUS_POLICY);
  return withPlain(readItem(item, epoch.model, CONSENSUS_POLICY), votes, CONSENSUS_POLICY);
}

/** Votes by claim, from pieces of any size; claims with fewer than `least` are left out, as nothing of them may show. */
export async function votesByClaim(pieces: AsyncIterable<Ballot[]>, least: number): Promise<Map<string, Ballot[]>> {
  const byClaim = new Map<string, Ballot[]>();
  for await (const piece of pieces) {
    for (const vote of piece) {
      const votes = byClaim.get(vote.claimId);
      if (votes) votes.push(vote);
      else byClaim.set(vote.claimId, [vote]);
    }
  }
  for (const [claimId, votes] of byClaim) if (votes.length < least) byClaim.delete(claimId);
  return byClaim;
}
