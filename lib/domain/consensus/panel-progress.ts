import type { ConsensusPolicy } from './policy.ts';

/** A seat while its panel sits. */
export type SittingSeat = { seat: number; dueAt: number; hasVoted: boolean; hasValue: boolean; maySit: boolean };

/** The seats that go on to whoever is next: who held them did not answer in time, or may not sit any more. */
export function seatsToPassOn(seats: readonly SittingSeat[], now: number): number[] {
  return seats.filter(({ hasVoted, maySit, dueAt }) => !maySit || (!hasVoted && dueAt <= now)).map(({ seat }) => seat);
}

/** How a panel stands: over, and with how many answers that say something. */
export type PanelEnd = { closes: boolean; votes: number; counts: boolean };

/**
 * Whether a panel closes now: every seat answered or has nobody left to ask, its time is up, or what it judges is gone.
 * It counts with no fewer answers than the smallest panel has seats, of people who could sit to the end.
 */
export function panelEnd(
  { seats, vacant, drawnAt, isOver, now }: { seats: readonly SittingSeat[]; vacant: readonly number[]; drawnAt: number; isOver: boolean; now: number },
  { panel, attack }: Pick<ConsensusPolicy, 'panel' | 'attack'>,
): PanelEnd {
  const votes = seats.filter(({ hasValue, maySit }) => hasValue && maySit).length;
  const isAnswered = seats.every(({ seat, hasVoted, maySit }) => (hasVoted && maySit) || vacant.includes(seat));
  return { closes: isOver || isAnswered || now >= drawnAt + panel.mostMs, votes, counts: !isOver && votes >= attack.panelFrom };
}
