import type { Ballot } from '#db/vote-log.ts';
import type { LiveVote } from '#lib/domain/consensus/live-item.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { groupSizes, oneVoiceEach as inOneVoice, readVoices, type Voice } from '#lib/domain/consensus/read-voices.ts';
import type { Presence } from '#lib/domain/consensus/presence.ts';
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

/** How many of these votes each group has. */
export function presenceIn(votes: readonly Ballot[], epoch: InForce): Presence {
  return { byGroup: groupSizes(votes, epoch), votes: votes.length };
}

/** How many of all votes each group has. */
export function presenceInAll(votes: Iterable<readonly Ballot[]>, epoch: InForce): Presence {
  const byGroup = new Map<number, number>();
  let all = 0;
  for (const cast of votes) {
    all += cast.length;
    for (const [group, many] of groupSizes(cast, epoch)) byGroup.set(group, (byGroup.get(group) ?? 0) + many);
  }
  return { byGroup, votes: all };
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
