import { claimStandings } from '#db/claim-standing.ts';
import type { Tx } from '#db/client.ts';
import { insertPoints, lastPoints, type PointRow } from '#db/consensus-points.ts';
import { ballots, becomeWriter, logNewVotes } from '#db/vote-log.ts';
import { change } from '#lib/boundary/change.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import { epochInForce } from './epoch-in-force.ts';
import { asOfTerm, type Reading, type State } from './point.ts';
import { readVotes, votesByClaim } from './read-votes.ts';

const BATCH = 5000;

/**
 * Gives new votes their place in the log and reads the claims they are on anew, with the epoch in force. One process
 * at a time; another one's call gives 0 at once. The consensus word is left to the next epoch.
 * @returns how many claims were read.
 */
export async function catchUp(): Promise<number> {
  let read = 0;
  for (;;) {
    const { value } = await change(async (tx) => {
      const claimIds = (await becomeWriter(tx)) ? await readNew(tx) : [];
      return { value: claimIds.length, stale: claimIds.map(claimTags.claim), at: '/' };
    });
    read += value;
    if (value === 0) return read;
  }
}

async function readNew(tx: Tx): Promise<string[]> {
  const { claimIds, position } = await logNewVotes(tx, BATCH);
  if (claimIds.length === 0) return [];
  const at = now();
  const epoch = await epochInForce(tx);
  const votes = await votesByClaim(ballots(tx, { position, cutoff: at, claimIds }), FEWEST_SHOWN);
  const last = new Map((await lastPoints<Reading, State>(tx, [...votes.keys()])).map((point) => [point.claimId, point]));
  const claims = new Map((await claimStandings(tx, [...votes.keys()])).map((claim) => [claim.claimId, claim]));
  const points = [...votes].flatMap(([claimId, cast]): PointRow[] => {
    const before = last.get(claimId);
    const claim = claims.get(claimId);
    const reading = readVotes(cast, epoch);
    // The first word of a claim comes with an epoch too: until then its votes are only counted.
    return [{
      claimId, n: (before?.n ?? 0) + 1, at, epoch: epoch.number, closesEpoch: false,
      reading: claim ? asOfTerm(reading, claim, at, CONSENSUS_POLICY) : reading,
      state: before?.state ?? null,
    }];
  });
  await insertPoints(tx, points);
  return claimIds;
}

