import type { Instant } from '#lib/domain/time.ts';

/** The clock that a seeded story is recorded by. */
export type StoryClock = {
  now(): Instant;
  /** Lets some minutes pass. */
  tick(): void;
  /** Moves on to a moment such as `2025-05-03 09:00`, UTC. Refuses to go back. */
  moveTo(moment: string): void;
};

const MINUTES_A_TICK = 3;

/** A clock that stands at a moment and only ever moves on. */
export function startClock(moment: string): StoryClock {
  let now = instantOf(moment);
  return {
    now: () => new Date(now).toISOString(),
    tick() {
      now += MINUTES_A_TICK * 60_000;
    },
    moveTo(later) {
      const next = instantOf(later);
      if (next <= now) throw new Error(`the story is already past ${later}`);
      now = next;
    },
  };
}

function instantOf(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}:00.000Z`);
}
