import type { Ballot } from '#db/vote-log.ts';
import type { LiveVote } from '#lib/domain/consensus/live-item.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { groupSizes, oneVoiceEach as inOneVoice, readVoices, type Voice } from '#lib/domain/consensus/read-voices.ts';
import type { InForce } from './epoch-in-force.ts';
import { weighed, withPlain, type Reading } from './point.ts';

/** Reads the votes on one claim with the epoch in force: solve, band, spectrum, sides and plain counts. */
export function readVotes(votes: readonly Ballot[], epoch: InForce): Reading {
  const counted = votes.filter(({ interest }) => !interest);
  return withPlain(readVoices(counted.map(voiceOf), epoch, CONSENSUS_POLICY), votes, CONSENSUS_POLICY);
}

/** The votes on a claim as its sums take them: those of one group share the weight of one vote. */
export function oneVoiceEach(votes: readonly Ballot[], epoch: InForce): LiveVote[] {
  return inOneVoice(votes.map(voiceOf), epoch);
}

function voiceOf(vote: Ballot): Voice {
  return { rater: vote.rater, ...weighed(vote) };
}

/** The largest share of the votes on a claim that one group holds; 0 where there is none. */
export function largestGroupShare(votes: readonly Ballot[], epoch: InForce): number {
  return Math.max(0, ...[...groupSizes(votes, epoch).values()].filter((many) => many > 1)) / Math.max(1, votes.length);
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
