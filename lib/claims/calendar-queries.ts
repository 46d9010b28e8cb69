import { on } from '#db/client.ts';
import { countSince, findLoggedSince, findMovedOn, findSaidOn, type MovedOnDay, type SaidOnDay } from '#db/front-calendar.ts';
import { holdsUntil } from '#lib/boundary/reads.ts';
import { dayAround, sameDaysBefore, weekBefore } from '#lib/domain/calendar.ts';
import type { Instant } from '#lib/domain/time.ts';
import { readsLines, type ClaimLine } from './line-reads.ts';

const SHOWN = 5;
const ON_THE_DAY = 4;
const YEARS_BACK = 50;

/** From so many on, what a week brought is counted no further. */
export const MOST_OF_A_WEEK = 1000;

export type Week = {
  since: Instant; today: Instant; counts: { moved: number; logged: number }; logged: readonly ClaimLine[];
};

/** How much changed status and what was logged in the seven days that end today. Holds until midnight UTC. */
export async function thisWeek(now: Instant = new Date().toISOString()): Promise<Week> {
  holdsUntil(dayAround(now).to);
  const since = weekBefore(now);
  const [counts, logged] = await Promise.all([countSince(on(), since, MOST_OF_A_WEEK), findLoggedSince(on(), since, SHOWN)]);
  return { since, today: dayAround(now).from, counts, logged: readsLines(logged) };
}

export type OnThisDay = { day: Instant; said: readonly SaidOnDay[]; moved: readonly MovedOnDay[] };

/** What was said, and what was decided here, on the same day of earlier months and years. Holds until midnight UTC. */
export async function onThisDay(now: Instant = new Date().toISOString()): Promise<OnThisDay> {
  const { from, to } = dayAround(now);
  holdsUntil(to);
  const days = sameDaysBefore(now, YEARS_BACK);
  const [said, moved] = await Promise.all([findSaidOn(on(), days, ON_THE_DAY), findMovedOn(on(), days, ON_THE_DAY)]);
  readsLines([...said, ...moved]);
  return { day: from, said, moved };
}
