import { on } from '#db/client.ts';
import { failedSince, lastEpoch, type FailedFit } from '#db/epochs.ts';
import type { Instant } from '#lib/domain/time.ts';

/** Which epoch is in force, and the last fit since then that failed. */
export type FitStanding = { epoch: { number: number; closedAt: Instant } | null; failed: FailedFit | null };

/** How the fits of the votes stand now; read anew each time, for health and the desk. */
export async function fitStanding(): Promise<FitStanding> {
  const epoch = await lastEpoch(on());
  const failed = await failedSince(on(), epoch?.madeAt ?? null);
  return { epoch: epoch && { number: epoch.number, closedAt: epoch.madeAt }, failed };
}
