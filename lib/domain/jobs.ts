/**
 * Every kind of work the site does by itself, by the name of its queue, and what a job of it carries.
 * `server/jobs/handlers.ts` says what does the work.
 */
export type Jobs = {
  /** Removes what has run its time: refused forms, the keys of past requests, old sign-in links. */
  'tidy-up': Record<never, never>;
  /** Gives votes that a killed process left without a place theirs. */
  'catch-up-votes': Record<never, never>;
  /** Fits the votes anew when 1 % of them is new. */
  'fit-epoch': Record<never, never>;
  /** The same, cold and to the last bit, so that anybody can recompute it. */
  'fit-exact-epoch': Record<never, never>;
  /** Lets seats of panels go on, closes panels, and draws those that are due. */
  'tend-panels': Record<never, never>;
  /** Fetches and keeps one document. */
  capture: { captureId: string };
  /** Gives up captures whose work died for good, so that they can be asked for again. */
  'end-lost-captures': Record<never, never>;
  /** Begins a new look at the cited sources whose time has come. */
  'watch-sources': Record<never, never>;
  /** Keeps what new copies can be found by among all others. */
  'trace-copies': Record<never, never>;
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
  'catch-up-votes': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 60, cron: '* * * * *' },
  'fit-epoch': { policy: 'exclusive', retryLimit: 1, expireInSeconds: 900, cron: '7 * * * *' },
  'fit-exact-epoch': { policy: 'exclusive', retryLimit: 2, expireInSeconds: 1800, cron: '37 3 * * *' },
  'tend-panels': { policy: 'exclusive', retryLimit: 1, expireInSeconds: 300, cron: '*/5 * * * *' },
  capture: { policy: 'standard', retryLimit: 2, expireInSeconds: 180 },
  'end-lost-captures': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120, cron: '*/2 * * * *' },
  'watch-sources': { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120, cron: '*/5 * * * *' },
  'trace-copies': { policy: 'exclusive', retryLimit: 1, expireInSeconds: 120, cron: '*/2 * * * *' },
};
