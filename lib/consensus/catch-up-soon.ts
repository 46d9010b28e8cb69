import { givenNow } from '#db/client.ts';
import { log } from '#lib/boundary/log.ts';
import { env } from '#lib/env.ts';
import { catchUp } from './catch-up.ts';

const EVERY_MS = 200;

const shared = globalThis as typeof globalThis & { __claimline_catch_up?: { timer: NodeJS.Timeout | null } };
const state = (shared.__claimline_catch_up ??= { timer: null });

/** Lets new votes reach the live sums within a moment, many in one batch. What fails is caught up by the minute's job. */
export function catchUpSoon(): void {
  // A restore's own pool is closed when it ends; it catches up by itself.
  // Tests catch up when they mean to.
  if (givenNow() !== null || env.NODE_ENV === 'test') return;
  state.timer ??= setTimeout(() => {
    state.timer = null;
    catchUp().catch((error: unknown) => log.warn({ err: error }, 'new votes have to wait for the next minute'));
  }, EVERY_MS).unref();
}
