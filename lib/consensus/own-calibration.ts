import { on } from '#db/client.ts';
import { scoredVotesOf } from '#db/scored-votes.ts';
import type { Member } from '#lib/auth/actor.ts';
import { calibrate, type Calibration } from '#lib/domain/consensus/calibration.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';

export type { Calibration } from '#lib/domain/consensus/calibration.ts';

/** How well one's own blind votes foretold what claims came to; null for who is no reviewer and has none scored. */
export async function ownCalibration(member: Member): Promise<Calibration | null> {
  const votes = await scoredVotesOf(on(), member.id);
  if (votes.length === 0 && !member.roles.has('reviewer')) return null;
  return calibrate(votes.map(({ quarters, outcome }) => ({ value: quarters / 4, outcome })), CONSENSUS_POLICY);
}
