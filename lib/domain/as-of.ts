import type { Reading } from './fold/within.ts';
import { latestOf, parseWhen, type Instant } from './time.ts';

/** The two readings as addresses name them: what was publicly knowable, what this site had recorded. */
export const READINGS = ['known', 'recorded'] as const;
export type ReadingName = (typeof READINGS)[number];

/** A whole page as of one day in one reading. `date` is a calendar day such as `2025-05-01`. */
export type AsOf = { reading: ReadingName; date: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Why a typed day cannot be shown: it is none, or it has not come yet. Null when it can. */
export function dayProblem(text: string, now: Instant): 'not-a-day' | 'day-to-come' | null {
  if (!DAY.test(text) || !parseWhen(text)) return 'not-a-day';
  return text > dayOf(now) ? 'day-to-come' : null;
}

/** The fold's reading at the end of a day, 24:00 UTC. Nothing is recorded in the last moment: that is the next day. */
export function readingOf({ reading, date }: AsOf): Reading {
  const day = parseWhen(date);
  if (!day) throw new Error(`not a day: ${date}`);
  return reading === 'known' ? { knownBy: day.to } : { recordedBy: latestOf(day) };
}

/** The day, in UTC, that an instant is in. */
export function dayOf(at: Instant): string {
  return at.slice(0, 10);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return dayOf(new Date(Date.parse(day) - 86_400_000).toISOString());
}

/** The other reading. */
export function otherReading(reading: ReadingName): ReadingName {
  return reading === 'known' ? 'recorded' : 'known';
}

/** Where a claim is read as of a day. */
export function asOfPath(slug: string, { reading, date }: AsOf): string {
  return `/claims/${slug}/${reading}/${date}`;
}
