import type { Random } from '#lib/domain/consensus/random.ts';
import type { CrowdClaim } from './claims.ts';
import type { Simulated } from './people.ts';

/** A simulated vote: who, on which claim, how, and when in ms after the first day. */
export type Ballot = { reviewer: Simulated; claim: number; quarters: number; afterMs: number };

const DAY = 86_400_000;
const DAYS = 56;
const SHARE_VOTED = 0.75;
// Which afternoon the brigade takes, and how long it needs.
const ATTACK_DAY = 40;
const ATTACK_MS = 2 * 3_600_000;

/** All votes of the crowd, in order of time. The same numbers give the same votes. */
export function drawBallots(claims: readonly CrowdClaim[], reviewers: readonly Simulated[], random: Random): Ballot[] {
  const ballots: Ballot[] = [];
  for (const reviewer of reviewers) {
    claims.forEach((claim, at) => {
      const attacks = reviewer.isBrigade && claim.attack !== undefined;
      if (!attacks && random() > SHARE_VOTED) return;
      ballots.push({
        reviewer, claim: at, quarters: attacks ? (claim.attack === 'push' ? 4 : 0) : honest(reviewer, claim, random),
        afterMs: attacks ? ATTACK_DAY * DAY + random() * ATTACK_MS : random() * DAYS * DAY,
      });
    });
  }
  return ballots.sort((a, b) => a.afterMs - b.afterMs);
}

// The model the engine is tested against (voting-bench): quality seen through skill, viewpoint times lean, kindness, noise.
function honest({ viewpoint, skill, kindness }: Simulated, { quality, lean }: CrowdClaim, random: Random): number {
  const noise = 0.45 * Math.log((random() + 1e-9) / (1 - random() + 1e-9));
  const z = quality * skill + 1.6 * viewpoint * lean + kindness + noise;
  return [-0.9, -0.3, 0.3, 0.9].filter((step) => z > step).length;
}
