import { on } from '#db/client.ts';
import { failedSince, lastEpoch, type EpochRow, type FailedFit } from '#db/epochs.ts';
import { reads } from '#lib/boundary/reads.ts';
import { CONSENSUS_POLICY, type ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { consensusTags } from './consensus-tags.ts';

/** The method as it is in force: the numbers, the last epoch, and a fit since then that was not put in force. */
export type Method = { policy: ConsensusPolicy; epoch: EpochRow | null; failed: FailedFit | null };

/** What the page of the method shows of this site. */
export async function getMethod(): Promise<Method> {
  reads(consensusTags.epochs);
  const epoch = await lastEpoch(on());
  return { policy: CONSENSUS_POLICY, epoch, failed: await failedSince(on(), epoch?.madeAt ?? null) };
}
