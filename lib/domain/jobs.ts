/**
 * Every kind of work the site does by itself, by the name of its queue, and what a job of it carries.
 * `server/jobs/handlers.ts` says what does the work.
 */
export type Jobs = {
  /** Removes what has run its time: refused forms, the keys of past requests, old sign-in links. */
  'tidy-up': Record<never, never>;
};
export type JobName = keyof Jobs;

export type QueueSettings = {
  /** `exclusive`: of one key at most one job waits or runs, in all processes together. */
  policy: 'standard' | 'exclusive';
  /** How often a failed job is tried again, each time after twice the wait. */
  retryLimit: number;
  /** After this long a running job counts as failed. */
  expireInSeconds: number;
  /** When the site makes a job by itself: a cron expression, in UTC. */
  cron?: string;
};

export const QUEUES: Record<JobName, QueueSettings> = {
  'tidy-up': { policy: 'exclusive', retryLimit: 2, expireInSeconds: 300, cron: '17 * * * *' },
};
