import { parentPort, workerData } from 'node:worker_threads';
import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { FitTask } from './fit-in-worker.ts';

// The thread does one fit and ends: a fit that goes wrong takes nothing with it.
const { log, policy, about, warm } = workerData as FitTask;
parentPort?.postMessage(computeEpoch(log, policy, about, warm));
