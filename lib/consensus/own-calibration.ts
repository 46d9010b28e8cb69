import { on } from '#db/client.ts';
import { scoredVotesOf } from '#db/scored-votes.ts';
import type { Member } from '#lib/auth/actor.ts';
import { calibrate, type Calibration } from '#lib/domain/consensus/calibration.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { settledOutcomes } from './settled-outcomes.ts';

export type { Calibration } from '#lib/domain/consensus/calibration.ts';

/**
 * How well one's own blind votes foretold what claims came to: what others decided on evidence, and where nobody has,
 * what votes settled on without one's own. Null for who is no reviewer and has none scored.
 */
export async function ownCalibration(member: Member): Promise<Calibration | null> {
  const [decided, settled] = await Promise.all([scoredVotesOf(on(), member.id), settledOutcomes(member.id)]);
  const votes = [...decided.map(({ quarters, outcome }) => ({ value: quarters / 4, outcome })), ...settled];
  if (votes.length === 0 && !member.roles.has('reviewer')) return null;
  return calibrate(votes, CONSENSUS_POLICY);
}
