import { PgBoss } from 'pg-boss';
import { on } from '#db/client.ts';
import { QUEUES, type JobName, type Jobs } from '#lib/domain/jobs.ts';

/** The schema pg-boss keeps its tables in. */
export const JOB_SCHEMA = 'jobs';

export type EnqueueOptions = {
  /** Of one key at most one job waits or runs, where the queue is exclusive. */
  key?: string;
  /** How many seconds from now it may begin; at once when left out. */
  afterSeconds?: number;
};

// Never started: it only writes jobs, with the connection of whoever asks.
const sender = new PgBoss({
  schema: JOB_SCHEMA, db: { executeSql: async (text, values) => ({ rows: await run(text, values) }) },
  supervise: false, schedule: false, migrate: false,
});

/**
 * Leaves work for later. Inside a transaction the job exists only if that commits.
 * @returns the job's id, or null when the queue is exclusive and has one of this key already.
 */
export async function enqueue<K extends JobName>(name: K, data: Jobs[K], options: EnqueueOptions = {}): Promise<string | null> {
  const { retryLimit, expireInSeconds } = QUEUES[name];
  return sender.send(name, data, {
    retryLimit, expireInSeconds, retryBackoff: true,
    ...(options.key === undefined ? {} : { singletonKey: options.key }),
    ...(options.afterSeconds === undefined ? {} : { startAfter: options.afterSeconds }),
  });
}

async function run(text: string, values: unknown[] = []): Promise<unknown[]> {
  return [...await on().unsafe(text, values as never[])];
}

/**
 * Makes or upgrades the job tables and a queue for every kind of job, as the role that owns the database, and lets
 * the site's roles use them. Safe to run in several processes at once.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: JOB_SCHEMA, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const [name, { policy, retryLimit, expireInSeconds }] of Object.entries(QUEUES)) {
      await boss.createQueue(name, { policy, retryLimit, expireInSeconds, retryBackoff: true });
    }
    await boss.getDb().executeSql(GRANTS);
  } finally {
    await boss.stop({ graceful: false });
  }
}

// A server with one role has none of these.
const GRANTS = `do $$
declare site text;
begin
  foreach site in array array['claimline_app', 'claimline_restore'] loop
    if exists (select from pg_roles where rolname = site) then
      execute format('grant usage on schema ${JOB_SCHEMA} to %I', site);
      execute format('grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to %I', site);
      execute format('grant execute on all functions in schema ${JOB_SCHEMA} to %I', site);
    end if;
  end loop;
end $$`;
