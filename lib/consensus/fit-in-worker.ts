import { Worker } from 'node:worker_threads';
import type { Audiences } from '#lib/domain/consensus/audience.ts';
import type { ComputedEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import type { WarmStart } from '#lib/domain/consensus/fit.ts';
import type { ItemReading } from '#lib/domain/consensus/item-reading.ts';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';

/** What the thread is given. */
export type FitTask = {
  log: EpochLog; policy: ConsensusPolicy; about: { number: number; position: number };
  warm: { hash: string; from: WarmStart } | null;
};

/** What the thread gives back: the epoch, its groups, how items read without the busiest reviewers, if any are, and whose audiences are the same. */
export type FoundByThread = Pick<ComputedEpoch, 'epoch' | 'groups'> & { withoutBusy: ItemReading[] | null; audiences: Audiences };

const MOST_SECONDS = 600;
const HEAP_MB = 2048;

/**
 * Fits in a thread of its own, so that pages are served meanwhile. Fails when the fit throws, runs out of memory or
 * takes longer than ten minutes.
 */
export function fitInWorker(task: FitTask): Promise<FoundByThread> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), {
      workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, execArgv: [],
    });
    const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000);
    worker.once('message', resolve).once('error', reject).once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the fit ended with code ${code} before it had a result`));
    });
  });
}
