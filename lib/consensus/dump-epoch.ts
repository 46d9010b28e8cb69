import { gzipSync } from 'node:zlib';
import type { Ballot } from '#db/vote-log.ts';
import type { ClaimStanding } from '#db/claim-standing.ts';
import { dumpLines } from '#lib/domain/consensus/dump.ts';
import type { Epoch } from '#lib/domain/consensus/epoch.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { loggedItem, loggedVote } from './epoch-input.ts';

/** Everything an epoch was computed from. */
export type EpochSource = { votes: Iterable<Ballot>; claims: Iterable<ClaimStanding>; released: readonly string[] };

/** The file that is published with an exact epoch, compressed: its header, the policy, claims and pseudonymous votes. */
export function dumpEpoch(epoch: Epoch, { votes, claims, released }: EpochSource): Uint8Array {
  const lines = dumpLines(epoch, CONSENSUS_POLICY, {
    items: [...claims].map(loggedItem), released, votes: [...votes].sort((a, b) => a.n - b.n).map(loggedVote),
  });
  return gzipSync([...lines].join(''));
}
