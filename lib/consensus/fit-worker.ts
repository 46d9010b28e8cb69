import { parentPort, workerData } from 'node:worker_threads';
import { audiences } from '#lib/domain/consensus/audience.ts';
import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { readWithoutBusy } from '#lib/domain/consensus/high-volume.ts';
import type { FitTask, FoundByThread } from './fit-in-worker.ts';

// The thread does one fit and ends: a fit that goes wrong takes nothing with it.
const { log, policy, about, warm } = workerData as FitTask;
const { epoch, groups, weighed } = computeEpoch(log, policy, about, warm);
const found: FoundByThread = {
  epoch, groups, withoutBusy: readWithoutBusy(weighed, epoch.parameters, policy), audiences: audiences(weighed, log.topicOf, policy),
};
parentPort?.postMessage(found);
