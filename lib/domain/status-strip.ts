import { dayOf } from './as-of.ts';
import { STATUSES, type Status } from './glossary.ts';
import type { Instant } from './time.ts';

/** A claim that had a status from one moment to another; `to` is null while it still has it. */
export type Stretch = { status: Status; from: Instant; to: Instant | null };

/** How many claims stood where by the end of a day, and until the next step. */
export type StripStep = { day: string; counts: Partial<Record<Status, number>>; total: number };

/**
 * How many claims stood where, by the end of each day that changed it. Of more days than `most` the strip keeps as many,
 * evenly apart in time, and the last one.
 */
export function statusSteps(stretches: readonly Stretch[], most: number): StripStep[] {
  const turns = stretches.flatMap(({ status, from, to }) => [
    { at: from, status, by: 1 }, ...(to === null ? [] : [{ at: to, status, by: -1 }]),
  ]).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const counts = new Map<Status, number>();
  const steps = new Map<string, StripStep>();
  for (const { at, status, by } of turns) {
    counts.set(status, (counts.get(status) ?? 0) + by);
    steps.set(dayOf(at), stepOf(dayOf(at), counts));
  }
  return thinned([...steps.values()], most);
}

function stepOf(day: string, counts: ReadonlyMap<Status, number>): StripStep {
  const present = STATUSES.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [[status, count] as const] : [];
  });
  return { day, counts: Object.fromEntries(present), total: present.reduce((sum, [, count]) => sum + count, 0) };
}

function thinned(steps: readonly StripStep[], most: number): StripStep[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length <= most) return [...steps];
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)];
  const slotOf = ({ day }: StripStep) => Math.floor(((Date.parse(day) - from) / (to - from)) * (most - 1));
  const bySlot = new Map(steps.map((step) => [slotOf(step), step]));
  return [...bySlot.values()];
}
