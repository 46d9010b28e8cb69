import { gzipSync } from 'node:zlib';
import type { Ballot } from '#db/vote-log.ts';
import type { ClaimStanding } from '#db/claim-standing.ts';
import { dumpLines, type StatedPanel } from '#lib/domain/consensus/dump.ts';
import type { Epoch } from '#lib/domain/consensus/epoch.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { loggedItem, loggedVote } from './epoch-input.ts';
import type { Point } from './point.ts';

/** Everything an epoch was computed from. */
export type EpochSource = { votes: Iterable<Ballot>; claims: Iterable<ClaimStanding>; released: readonly string[]; points: Iterable<Pick<Point, 'claimId' | 'state'>> };

/** The file that is published with an exact epoch, compressed: its header, the policy, claims and pseudonymous votes. */
export function dumpEpoch(epoch: Epoch, { votes, claims, released, points }: EpochSource): Uint8Array {
  const lines = dumpLines(epoch, CONSENSUS_POLICY, {
    items: [...claims].map(loggedItem), released, panels: [...points].flatMap(statedPanel), votes: [...votes].sort((a, b) => a.n - b.n).map(loggedVote),
  });
  return gzipSync([...lines].join(''));
}

function statedPanel({ claimId, state: { alarm } }: Pick<Point, 'claimId' | 'state'>): StatedPanel[] {
  if (!alarm?.panel) return [];
  const { votes, unopened = 0, score, open } = alarm.panel;
  return [{ item: claimId, votes, unopened, score, open }];
}
