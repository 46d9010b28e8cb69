import { on } from '#db/client.ts';
import { votesCountedIn } from '#db/consensus-points.ts';
import { failedSince, lastEpoch, type EpochRow, type FailedFit } from '#db/epochs.ts';
import { reads } from '#lib/boundary/reads.ts';
import { CONSENSUS_POLICY, type ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { consensusTags } from './consensus-tags.ts';

/** The method as it is in force: the numbers, the last epoch and the votes it counted, and a fit since then that was not put in force. */
export type Method = { policy: ConsensusPolicy; epoch: EpochRow | null; votes: number; failed: FailedFit | null };

/** What the page of the method shows of this site. */
export async function getMethod(): Promise<Method> {
  reads(consensusTags.epochs);
  const epoch = await lastEpoch(on());
  const [votes, failed] = await Promise.all([votesCountedIn(on(), epoch?.number ?? 0), failedSince(on(), epoch?.madeAt ?? null)]);
  return { policy: CONSENSUS_POLICY, epoch, votes, failed };
}
