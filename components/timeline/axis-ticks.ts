import { scaleUtc } from 'd3-scale';
import { dateWords } from '#components/ui/date-words.ts';
import { place, type Axis } from '#lib/domain/timeline/axis.ts';
import { withoutOverlap, type Box } from '#lib/domain/timeline/rows.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';

export type Tick = Box & { at: number; words: string };

export const TICK_SIZE = 11.5;
const ROOM_FOR_TICK = 78;
const SHORT_SEGMENT = 170;
const DAY = 86_400_000;
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const FULL_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const FULL_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });

/** The dates written along an axis: the first of each segment in full, then as many as stand clear of each other. */
export function axisTicks(axis: Axis): Tick[] {
  const bySegment = axis.segments.map((segment) => datesOf(segment).map((date, index, all) => {
    const words = tickWords(date, stepOf(all), index === 0);
    const half = textWidth(words, TICK_SIZE) / 2;
    const at = place(axis, date);
    const centre = Math.min(Math.max(at, half), axis.length - half);
    return { at, words, start: centre - half, end: centre + half };
  }));
  const firsts = bySegment.flatMap((ticks) => ticks.slice(0, 1));
  return withoutOverlap([...firsts, ...bySegment.flatMap((ticks) => ticks.slice(1))], 10);
}

function datesOf({ from, to, start, end, anchor }: Axis['segments'][number]): number[] {
  if (end - start < SHORT_SEGMENT) return [Math.floor(anchor / DAY) * DAY];
  const dates = scaleUtc().domain([from, to]).ticks(Math.floor((end - start) / ROOM_FOR_TICK)).map(Number);
  return dates.length > 0 ? dates : [anchor];
}

function stepOf(dates: readonly number[]): number {
  const [first = 0, second] = dates;
  return second === undefined ? DAY : second - first;
}

function tickWords(date: number, step: number, isFirst: boolean): string {
  const at = new Date(date);
  if (step >= 360 * DAY) return dateWords(at.toISOString(), 'year');
  if (step >= 27 * DAY) return isFirst || at.getUTCMonth() === 0 ? FULL_MONTH.format(at) : SHORT_MONTH.format(at);
  if (step >= DAY) return isFirst ? FULL_DAY.format(at) : SHORT_DAY.format(at);
  if (isFirst) return `${FULL_DAY.format(at)}, ${HOUR.format(at)}`;
  return at.getUTCHours() === 0 ? SHORT_DAY.format(at) : HOUR.format(at);
}
