import { log } from '#lib/boundary/log.ts';
import { livePostmaster } from './postmaster.ts';

const LOOK_MS = 1000;
const WAIT_AFTER_FAILURE_MS = 10_000;

/**
 * Looks every second whether PostgreSQL still runs, and calls `restart` when it does not
 * (an out-of-memory kill, say). Gives back how to end the watch.
 */
export function watchPostmaster(folder: string, restart: () => Promise<void>): () => void {
  let timer = setTimeout(look, LOOK_MS).unref();
  let isOver = false;
  async function look(): Promise<void> {
    const next = livePostmaster(folder) ? LOOK_MS : await revive(restart);
    if (!isOver) timer = setTimeout(look, next).unref();
  }
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

async function revive(restart: () => Promise<void>): Promise<number> {
  log.warn('the database ended unexpectedly and is started again');
  try {
    await restart();
    return LOOK_MS;
  } catch (error) {
    log.error({ err: error }, 'the database could not be started again');
    return WAIT_AFTER_FAILURE_MS;
  }
}
