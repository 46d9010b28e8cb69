import { setTimeout as wait } from 'node:timers/promises';
import type { JournalHealth } from '#db/health.ts';
import { journalHealth } from '#db/health.ts';
import { isAway } from '#lib/boundary/answer.ts';
import { fitStanding, type FitStanding } from '#lib/consensus/fit-queries.ts';

export type Health = { database: 'here'; journal: JournalHealth; consensus: FitStanding } | { database: 'away' };

const PATIENCE_MS = 3000;

/** Whether the database answers within three seconds, how the journal stands, and which fit of the votes is in force. */
export async function healthOfSite(): Promise<Health> {
  const tooLate = wait(PATIENCE_MS, null, { ref: false });
  try {
    const found = await Promise.race([Promise.all([journalHealth(), fitStanding()]), tooLate]);
    return found ? { database: 'here', journal: found[0], consensus: found[1] } : { database: 'away' };
  } catch (error) {
    if (isAway(error)) return { database: 'away' };
    throw error;
  }
}
