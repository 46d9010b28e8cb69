const PRECISIONS = ['year', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** An instant as ISO 8601 in UTC with milliseconds, the only form instants have inside the product. */
export type Instant = string;

/** A stretch of time `[from, to)`: something happened within it, as precisely as is known. */
export type When = { from: Instant; to: Instant; precision: Precision };

const PATTERN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})\s?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Earliest year a form takes; earlier ones are typing errors far more often than history. */
const FIRST_YEAR = 1000;

/**
 * Reads a typed date: `2025`, `2025-05`, `2025-05-01` or `2025-05-01 14:30 +02:00`.
 * A day ends at 24:00 UTC; a minute carries its zone. Gives null for anything else, also for days
 * the calendar does not have.
 */
export function parseWhen(text: string): When | null {
  const match = PATTERN.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, day, hour, minute, zone] = match;
  if (Number(year) < FIRST_YEAR || !isCalendarDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (hour !== undefined) return minuteAt(`${year}-${month}-${day}`, hour, minute ?? '', zone ?? '');
  if (day !== undefined) return span('day', Number(year), Number(month), Number(day));
  if (month !== undefined) return span('month', Number(year), Number(month), 1);
  return span('year', Number(year), 1, 1);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}

function minuteAt(day: string, hour: string, minute: string, zone: string): When | null {
  if (Number(hour) > 23 || Number(minute) > 59 || !isZone(zone)) return null;
  const from = new Date(`${day}T${hour}:${minute}:00${zone}`);
  return { from: from.toISOString(), to: new Date(from.getTime() + 60_000).toISOString(), precision: 'minute' };
}

function isZone(zone: string): boolean {
  if (zone === 'Z') return true;
  const [hours = 99, minutes = 99] = zone.slice(1).split(':').map(Number);
  return hours <= 14 && minutes <= 59;
}

function span(precision: 'year' | 'month' | 'day', year: number, month: number, day: number): When {
  const from = new Date(Date.UTC(year, month - 1, day));
  const to = new Date(from);
  if (precision === 'year') to.setUTCFullYear(year + 1);
  if (precision === 'month') to.setUTCMonth(month);
  if (precision === 'day') to.setUTCDate(day + 1);
  return { from: from.toISOString(), to: to.toISOString(), precision };
}

/** Writes a When the way `parseWhen` reads it, so that a form can show what was stored. */
export function formatWhen(when: When): string {
  if (when.precision === 'year') return when.from.slice(0, 4);
  if (when.precision === 'month') return when.from.slice(0, 7);
  if (when.precision === 'day') return when.from.slice(0, 10);
  return `${when.from.slice(0, 10)} ${when.from.slice(11, 16)} Z`;
}

/** Writes any When, an uncertain stretch too, the way a form takes it: two dates with ".." between. */
export function typedWhen(when: When): string {
  const written = formatWhen(when);
  if (parseWhen(written)?.to === when.to) return written;
  return `${written}..${formatWhen({ ...when, from: latestOf(when) })}`;
}

/** The last moment inside a When: "at the latest" for readers. */
export function latestOf(when: When): Instant {
  return new Date(new Date(when.to).getTime() - 1).toISOString();
}

/** An uncertain stretch such as "late April 2023": two typed dates, the first one's start to the second one's end. */
export function between(first: When, last: When): When | null {
  if (first.from >= last.to) return null;
  return { from: first.from, to: last.to, precision: coarser(first.precision, last.precision) };
}

function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b) ? a : b;
}

/** A stretch as three columns store it; null where nothing is known of it. */
export function storedWhen(from: Instant | null, to: Instant | null, precision: Precision | null): When | null {
  return from !== null && to !== null && precision !== null ? { from, to, precision } : null;
}
