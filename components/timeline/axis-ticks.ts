import { scaleUtc } from 'd3-scale';
import { dateWords } from '#components/ui/date-words.ts';
import { place, type Axis } from '#lib/domain/timeline/axis.ts';
import { withoutOverlap, type Box } from '#lib/domain/timeline/rows.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';

export type Tick = Box & { at: number; words: string };

export const TICK_SIZE = 11.5;
const ROOM_FOR_TICK = 78;
const SHORT_SEGMENT = 170;
const BETWEEN = 10;
const DAY = 86_400_000;
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const FULL_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const FULL_MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * The dates written along an axis: one of each segment in full, then as many as stand clear of each
 * other.
 */
export function axisTicks(axis: Axis): Tick[] {
  const bySegment = axis.segments.map((segment) => ({ segment, dates: datesOf(segment, axis.last) }));
  const inFull = bySegment.reduce<Tick[]>((kept, { segment, dates }) => {
    const ticks = dates.map((date) => within(segment, tickAt(axis, date, stepOf(dates), true)));
    const free = ticks.find(
      (tick) => withoutOverlap([...kept, tick], BETWEEN).length > kept.length,
    );
    return free ? [...kept, free] : kept;
  }, []);
  const inShort = bySegment.flatMap(({ segment, dates }) =>
    dates.map((date) => within(segment, tickAt(axis, date, stepOf(dates), false))),
  );
  return withoutOverlap([...inFull, ...inShort], BETWEEN);
}

function tickAt(axis: Axis, date: number, step: number, isInFull: boolean): Tick {
  const words = tickWords(date, step, isInFull);
  const half = textWidth(words, TICK_SIZE) / 2;
  const at = Math.round(place(axis, date));
  return { at, words, start: at - half, end: at + half };
}

// A date pushed over a cut would read as a date of the other side.
function within({ start, end }: Box, tick: Tick): Tick {
  const width = tick.end - tick.start;
  const from = Math.max(start, Math.min(tick.start, end - width));
  return { ...tick, start: from, end: from + width };
}

// After the last moment the status still holds; a date there might be one that has not come yet.
function datesOf({ from, to, start, end, anchor }: Axis['segments'][number], last: number): number[] {
  if (end - start < SHORT_SEGMENT) return [Math.floor(anchor / DAY) * DAY];
  const dates = scaleUtc()
    .domain([from, to])
    .ticks(Math.floor((end - start) / ROOM_FOR_TICK))
    .map(Number);
  const days = dates.filter((date) => date % DAY === 0 && date <= last);
  return days.length > 0 ? days : [anchor];
}

function stepOf(dates: readonly number[]): number {
  const [first = 0, second] = dates;
  return second === undefined ? DAY : second - first;
}

function tickWords(date: number, step: number, isInFull: boolean): string {
  const at = new Date(date);
  if (step >= 360 * DAY) return dateWords(at.toISOString(), 'year');
  if (step >= 27 * DAY)
    return isInFull || at.getUTCMonth() === 0 ? FULL_MONTH.format(at) : SHORT_MONTH.format(at);
  return isInFull ? FULL_DAY.format(at) : SHORT_DAY.format(at);
}
