import { PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '#db/jobs.ts';
import { log } from '#lib/boundary/log.ts';
import { QUEUES, type JobName, type Jobs } from '#lib/domain/jobs.ts';
import { HANDLERS } from './handlers.ts';

type Handlers = { [K in JobName]: (data: Jobs[K]) => Promise<unknown> };

const POOL = 4;
const POLL_SECONDS = 1;
const STOP_MS = 8000;

/**
 * Works off the queues in this process, beside every other process of the site, and makes the jobs that are due by
 * the clock. The job tables must be installed.
 * @returns how to stop: what runs may end, for a few seconds.
 */
export async function runJobs(url: string, handlers: Handlers = HANDLERS): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: url, schema: JOB_SCHEMA, max: POOL, migrate: false, createSchema: false,
    // Only the owner of an index may rebuild it; the tables stay small.
    reindex: false, monitorVacuum: false,
  });
  // A database that is away is found again by the next poll.
  boss.on('error', (error) => log.warn({ err: error }, 'the queue of jobs'));
  await boss.start();
  for (const name of Object.keys(QUEUES) as JobName[]) await workOff(boss, name, handlers);
  return () => boss.stop({ graceful: true, timeout: STOP_MS });
}

async function workOff<K extends JobName>(boss: PgBoss, name: K, handlers: Handlers): Promise<void> {
  const { cron } = QUEUES[name];
  if (cron) await boss.schedule(name, cron, {}, { tz: 'UTC' });
  else await boss.unschedule(name);
  await boss.work<Jobs[K]>(name, { pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
    if (!job) return;
    try {
      await handlers[name](job.data);
    } catch (error) {
      log.error({ err: error, job: job.id, queue: name }, 'a job failed');
      throw error;
    }
  });
}
