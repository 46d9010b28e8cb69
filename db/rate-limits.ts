import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { connections } from '#db/connections.ts';
import { openPool, type Pool } from '#db/client.ts';

type Query = { text: string; values: (string | number | null)[] };
type Shared = typeof globalThis & { __claimline_limits?: Pool };

// Two connections of its own: a count must survive the rollback of the write it guards, and a full pool of
// writes that each wait for one more connection would never end.
function pool() {
  return ((globalThis as Shared).__claimline_limits ??= openPool(connections().app, { max: 2 }));
}

// What rate-limiter-flexible asks of a client, answered by postgres.js.
const client = {
  async query({ text, values }: Query) {
    const rows = await pool().unsafe(text, values, { prepare: true });
    return { rows: [...rows], rowCount: rows.count };
  },
};

/** A counter of tries in the table `rate_limits`, shared by all processes of the site. */
export function makeLimiter(name: string, limit: { tries: number; minutes: number }): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: client, storeType: 'client', tableName: 'rate_limits', tableCreated: true,
    keyPrefix: name, points: limit.tries, duration: limit.minutes * 60,
  });
}

/** Counts over this pool from now on: a test's own database. */
export function countOver(pool: Pool): void {
  (globalThis as Shared).__claimline_limits = pool;
}

/** Closes the counters' own connections; the next try opens them anew. */
export async function closeLimits(): Promise<void> {
  const shared = globalThis as Shared;
  const open = shared.__claimline_limits;
  delete shared.__claimline_limits;
  await open?.end({ timeout: 5 });
}
