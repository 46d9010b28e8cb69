import { setTimeout as wait } from 'node:timers/promises';
import type { JournalHealth } from '#db/health.ts';
import { journalHealth } from '#db/health.ts';
import { isAway } from '#lib/boundary/answer.ts';

export type Health = { database: 'here'; journal: JournalHealth } | { database: 'away' };

const PATIENCE_MS = 3000;

/** Whether the database answers within three seconds, and how the journal stands. */
export async function healthOfSite(): Promise<Health> {
  const tooLate = wait(PATIENCE_MS, null, { ref: false });
  try {
    const journal = await Promise.race([journalHealth(), tooLate]);
    return journal ? { database: 'here', journal } : { database: 'away' };
  } catch (error) {
    if (isAway(error)) return { database: 'away' };
    throw error;
  }
}
