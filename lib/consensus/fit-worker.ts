import { parentPort, workerData } from 'node:worker_threads';
import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { interceptsWithoutBusy } from '#lib/domain/consensus/high-volume.ts';
import type { FitTask, FoundByThread } from './fit-in-worker.ts';

// The thread does one fit and ends: a fit that goes wrong takes nothing with it.
const { log, policy, about, warm } = workerData as FitTask;
const { epoch, groups, weighed } = computeEpoch(log, policy, about, warm);
const found: FoundByThread = { epoch, groups, withoutBusy: interceptsWithoutBusy(weighed, epoch.parameters, policy) };
parentPort?.postMessage(found);
