import type { Ballot } from '#db/vote-log.ts';
import { readItem } from '#lib/domain/consensus/item-reading.ts';
import { addVote, emptyItem, type LiveVote } from '#lib/domain/consensus/live-item.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { InForce } from './epoch-in-force.ts';
import { weighed, withPlain, type Reading } from './point.ts';

/** Reads the votes on one claim with the epoch in force: solve, band, spectrum, sides and plain counts. */
export function readVotes(votes: readonly Ballot[], epoch: InForce): Reading {
  const item = emptyItem(epoch.model);
  const counted = votes.filter(({ interest }) => !interest);
  for (const vote of oneVoiceEach(counted, epoch)) addVote(item, vote, epoch.model, CONSENSUS_POLICY);
  return withPlain(readItem(item, epoch.model, CONSENSUS_POLICY), votes, CONSENSUS_POLICY);
}

/** The votes on a claim as its sums take them: those of one group share the weight of one vote. */
export function oneVoiceEach(votes: readonly Ballot[], epoch: InForce): LiveVote[] {
  const sizes = groupSizes(votes, epoch);
  return votes.map((vote) => {
    const { value, weight } = weighed(vote);
    const many = sizes.get(epoch.group(vote.rater)) ?? 1;
    return { value, weight: weight / many, reviewer: epoch.reviewer(vote.rater) };
  });
}

/** The largest share of the votes on a claim that one group holds; 0 where there is none. */
export function largestGroupShare(votes: readonly Ballot[], epoch: InForce): number {
  return Math.max(0, ...[...groupSizes(votes, epoch).values()].filter((many) => many > 1)) / Math.max(1, votes.length);
}

function groupSizes(votes: readonly Ballot[], epoch: InForce): Map<number | null, number> {
  const sizes = new Map<number | null, number>();
  for (const { rater } of votes) {
    const group = epoch.group(rater);
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
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
