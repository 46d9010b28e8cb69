import { dayOf } from './as-of.ts';
import { parseWhen, type Instant, type When } from './time.ts';

/** The UTC day that an instant is in. */
export function dayAround(at: Instant): When {
  const day = parseWhen(dayOf(at));
  if (!day) throw new Error(`not an instant: ${at}`);
  return day;
}

const DAYS_OF_WEEK = 7;
const DAY_MS = 86_400_000;

/** Where the seven days begin that end with the one around an instant. */
export function weekBefore(at: Instant): Instant {
  return new Date(Date.parse(dayAround(at).to) - DAYS_OF_WEEK * DAY_MS).toISOString();
}

const MONTHS_BACK = 11;

/**
 * The beginnings of the same day of the month in the eleven months before, and of the same day of the year in as many
 * years; the latest first. Months and years without that day are left out.
 */
export function sameDaysBefore(at: Instant, years: number): Instant[] {
  const [year, month, day] = dayOf(at).split('-').map(Number) as [number, number, number];
  const dates = [
    ...Array.from({ length: MONTHS_BACK }, (_, n) => new Date(Date.UTC(year, month - 2 - n, day))),
    ...Array.from({ length: years }, (_, n) => new Date(Date.UTC(year - 1 - n, month - 1, day))),
  ];
  return dates.filter((date) => date.getUTCDate() === day).map((date) => date.toISOString());
}
