import { join } from 'node:path';
import { closePool } from '#db/client.ts';
import { env } from '#lib/env.ts';
import { checkOwnDatabase } from './own-database.ts';
import { startEmbedded } from './embedded.ts';

/**
 * Runs a command's work with the database there: DATABASE_URL's, or the embedded one, which is
 * stopped again afterwards unless it ran before.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  if (env.DATABASE_URL) await checkOwnDatabase(env.DATABASE_URL);
  const embedded = env.DATABASE_URL ? null : await startEmbedded(join(env.CLAIMLINE_DATA, 'postgres'));
  try {
    await work();
  } finally {
    await closePool();
    if (embedded?.adopted === false) await embedded.stop();
  }
}
