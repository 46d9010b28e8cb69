import { consensusState, type ConsensusInputs } from '#lib/domain/consensus/consensus-state.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { ClaimStanding } from '#db/claim-standing.ts';
import type { InForce } from './epoch-in-force.ts';
import { readEvidence } from './evidence-read.ts';
import type { Point, ToPutInForce } from './put-in-force.ts';
import { largestGroupShare, readVotes } from './read-votes.ts';

// On a small site a share says nothing: so many may always turn.
const FEW_FLIPS = 3;

type Next = { points: Point[]; churns: boolean };

/** What a new epoch says of each claim, and whether it would turn too many of those on which nobody voted since. */
export async function nextPoints(fitted: ToPutInForce, epoch: InForce, last: ReadonlyMap<string, Point>): Promise<Next> {
  const points: Point[] = [];
  for (const claim of fitted.claims) points.push(await nextPoint(claim, fitted, epoch, last.get(claim.claimId) ?? null));
  const quiet = points.filter(({ claimId }) => isQuiet(claimId, fitted, last.get(claimId)));
  const flipped = quiet.filter(({ claimId, state }) => state.word !== last.get(claimId)?.state?.word);
  return { points, churns: flipped.length > Math.max(FEW_FLIPS, CONSENSUS_POLICY.churn.quietShare * quiet.length) };
}

async function nextPoint(claim: ClaimStanding, { votes, cutoff }: ToPutInForce, epoch: InForce, before: Point | null): Promise<Point> {
  const cast = votes.get(claim.claimId) ?? [];
  const reading = readVotes(cast, epoch);
  // Evidence is read again only where something was written about the claim since.
  const isSame = before?.state?.evidence !== undefined && claim.movedAt <= before.at;
  const evidence = isSame && before ? before.state.evidence : await readEvidence(claim.claimId);
  const inputs: ConsensusInputs = {
    reading, evidence, knowsViewpoints: epoch.row?.knowsViewpoints ?? false, hasOpenAttack: false, now: Date.parse(cutoff),
    epoch: epoch.number, lifecycle: claim.isMerged ? 'superseded' : 'current', attack: { groupShare: largestGroupShare(cast, epoch), panelDiffers: null },
    hasPanel: false, reopenedAt: claim.reopenedAt === null ? null : Date.parse(claim.reopenedAt),
  };
  return {
    claimId: claim.claimId, n: (before?.n ?? 0) + 1, at: cutoff, epoch: epoch.number, closesEpoch: true, reading,
    state: { ...consensusState(before?.state ?? null, inputs, CONSENSUS_POLICY), evidence },
  };
}

function isQuiet(claimId: string, { votes, cutoff }: ToPutInForce, before: Point | undefined): boolean {
  return before?.closesEpoch === true && before.state.word !== 'open'
    && !(votes.get(claimId) ?? []).some(({ at }) => at > before.at) && before.at < cutoff;
}
