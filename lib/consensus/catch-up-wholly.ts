import { setTimeout as wait } from 'node:timers/promises';
import { on } from '#db/client.ts';
import { hasUnlogged } from '#db/vote-log.ts';
import { catchUp } from './catch-up.ts';

const LOOK_MS = 50;
const MOST_MS = 15_000;

/**
 * Catches up until every vote has its place. An older transaction anywhere on the server holds newer votes back; a
 * story that is told with given clocks waits for it, so that it always comes out the same. Fails after 15 seconds.
 */
export async function catchUpWholly(): Promise<void> {
  const until = performance.now() + MOST_MS;
  for (;;) {
    await catchUp();
    if (!(await hasUnlogged(on()))) return;
    if (performance.now() > until) throw new Error('A transaction that does not end holds votes back.');
    await wait(LOOK_MS);
  }
}
