import type { Random } from '#lib/domain/consensus/random.ts';
import type { CrowdClaim } from './claims.ts';
import type { Simulated } from './people.ts';

/** A simulated vote: who, on which claim, how (null is "cannot judge"), and when in ms after the first day. */
export type Ballot = { reviewer: Simulated; claim: number; quarters: number | null; afterMs: number };

const DAY = 86_400_000;
const DAYS = 56;
// How likely somebody votes on a claim: most on most, few on the quiet ones, the brigade hardly but on its targets.
const SHARE = { usual: 0.97, quiet: 0.25, brigade: 0.12 };
// Which afternoon the brigade takes, and how long it needs.
const ATTACK_DAY = 47.6;
const ATTACK_MS = 2 * 3_600_000;
// Most vote while a claim is new: this is how long the first two thirds take.
const EAGER_DAYS = 9;
const CANNOT_JUDGE = 0.03;
const CHANGES_MIND = 0.04;
const CONFIRMS = 0.6;

/** All votes of the crowd, in order of time. The same numbers give the same votes. */
export function drawBallots(claims: readonly CrowdClaim[], reviewers: readonly Simulated[], random: Random): Ballot[] {
  const ballots = reviewers.flatMap((reviewer) => claims.flatMap((claim, at) => votesOn(claim, at, reviewer, random)));
  return ballots.sort((a, b) => a.afterMs - b.afterMs);
}

function votesOn(claim: CrowdClaim, at: number, reviewer: Simulated, random: Random): Ballot[] {
  if (reviewer.isBrigade && claim.attack !== undefined) {
    return [{ reviewer, claim: at, quarters: claim.attack === 'push' ? 4 : 0, afterMs: ATTACK_DAY * DAY + random() * ATTACK_MS }];
  }
  if (random() > (reviewer.isBrigade ? SHARE.brigade : claim.isQuiet ? SHARE.quiet : SHARE.usual)) return [];
  const quarters = honest(reviewer, claim, random);
  const first: Ballot = { reviewer, claim: at, quarters: random() < CANNOT_JUDGE ? null : quarters, afterMs: waited(random) };
  return [first, ...secondThoughts(first, claim, random)];
}

// Exponential, cut off at the end of the story.
function waited(random: Random): number {
  return -EAGER_DAYS * Math.log(1 - random() * (1 - Math.exp(-DAYS / EAGER_DAYS))) * DAY;
}

// Some confirm their vote after new evidence, and some change their mind by a step for no reason one can see.
function secondThoughts({ afterMs, quarters, ...vote }: Ballot, { late }: CrowdClaim, random: Random): Ballot[] {
  if (quarters === null) return [];
  const isEarlier = late !== undefined && afterMs < late.day * DAY;
  if (isEarlier && random() < CONFIRMS) return [{ ...vote, quarters, afterMs: late.day * DAY + random() * (DAYS - late.day) * DAY }];
  if (isEarlier || random() > CHANGES_MIND) return [];
  const moved = Math.min(4, Math.max(0, quarters + (random() < 0.5 ? -1 : 1)));
  return [{ ...vote, quarters: moved, afterMs: afterMs + random() * (DAYS * DAY - afterMs) }];
}

// The model the engine is tested against (voting-bench): quality seen through skill, viewpoint times lean, kindness, noise.
function honest({ viewpoint, skill, kindness }: Simulated, { quality, lean }: CrowdClaim, random: Random): number {
  const noise = 0.45 * Math.log((random() + 1e-9) / (1 - random() + 1e-9));
  const z = quality * skill + 1.6 * viewpoint * lean + kindness + noise;
  return [-0.9, -0.3, 0.3, 0.9].filter((step) => z > step).length;
}
