import { dayOf } from './as-of.ts';
import type { Entry } from './entry.ts';
import { latestOf, parseWhen, type Instant } from './time.ts';

/**
 * The days of which a claim has a Memento (RFC 7089), oldest first: each day on which its journal grew, from the day
 * it could first be read. A day that is not over yet has none, as its page may still change.
 */
export function mementoDays(entries: readonly Entry[], now: Instant): string[] {
  const first = entries.find(isPublication);
  if (!first) return [];
  const days = entries.filter(({ seq }) => seq >= first.seq).map(({ recordedAt }) => dayOf(recordedAt));
  return [...new Set(days)].filter((day) => day < dayOf(now));
}

function isPublication(entry: Entry): boolean {
  if (entry.kind === 'claim-logged') return entry.body.visibility === 'public';
  return entry.kind === 'visibility-changed' && entry.body.to === 'public';
}

/** The last moment that a day's page stands for. */
export function endOfDay(day: string): Instant {
  const when = parseWhen(day);
  if (!when) throw new Error(`not a day: ${day}`);
  return latestOf(when);
}

/** An instant the way HTTP headers write it: whole seconds, GMT. */
export function httpDate(at: Instant): string {
  return new Date(at).toUTCString();
}

const HTTP_DATE = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Reads an `Accept-Datetime`: the one form that RFC 7089 allows, on a day of the calendar. Null for anything else. */
export function parseHttpDate(text: string): Instant | null {
  // From its parts: of the years before 100 the runtime makes others when it reads them in words.
  const [, day, month = '', year, time] = HTTP_DATE.exec(text) ?? [];
  const date = new Date(`${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}T${time}Z`);
  return Number.isNaN(date.getTime()) || date.toUTCString() !== text ? null : date.toISOString();
}

/** The day whose Memento a TimeGate gives: the last one over by then, or the first where none was. Without a wish the last. */
export function nearestDay(days: readonly string[], wanted: Instant | null): string | undefined {
  if (wanted === null) return days.at(-1);
  // Headers carry whole seconds: the last second of a day asks for that day.
  return days.findLast((day) => httpSecond(endOfDay(day)) <= wanted) ?? days[0];
}

function httpSecond(at: Instant): Instant {
  return new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
}

export type MementoLink = { rels: readonly string[]; day: string };

/** The links from one day's page to its neighbours and to both ends, each day once with all that it is. */
export function mementoLinks(days: readonly string[], at: string): MementoLink[] {
  const wanted: [string, string | undefined][] = [
    ['first', days[0]],
    ['prev', days.findLast((day) => day < at)],
    ['', days.includes(at) ? at : undefined],
    ['next', days.find((day) => day > at)],
    ['last', days.at(-1)],
  ];
  const rels = new Map<string, string[]>();
  for (const [rel, day] of wanted) if (day !== undefined) rels.set(day, [...(rels.get(day) ?? []), rel]);
  return [...rels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, names]) => ({
    day, rels: [...names.filter((name) => name !== ''), 'memento'],
  }));
}
