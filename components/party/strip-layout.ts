import { scaleLinear } from 'd3-scale';
import { dateWords } from '#components/ui/date-words.ts';
import { axisTicks, type Tick } from '#components/timeline/axis-ticks.ts';
import type { Status } from '#lib/domain/glossary.ts';
import type { StripStep } from '#lib/domain/status-strip.ts';
import { makeAxis, place, type Axis } from '#lib/domain/timeline/axis.ts';
import { withoutOverlap } from '#lib/domain/timeline/rows.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';

export const TEXT_SIZE = 12;
/** Room for the numbers on the left, and above for what they count. */
export const LEFT = 30;
export const TOP = 22;
export const FOOT = 42;
const CLAIM = 30;
const MOST_HEIGHT = 150;
/** A stretch that still holds ends in a point. */
const TIP = 8;
const ROOM_FOR_SHAPE = 20;

export type StripLayout = {
  width: number; height: number; bottom: number; axis: Axis; ticks: Tick[]; now: { words: string; x: number };
  counts: { count: number; y: number }[]; bands: { status: Status; path: string }[];
  /** Where the shape of each status that stands now has room in its band. */
  ends: { status: Status; x: number; y: number }[];
};

/** Everything of the chart by its place, `width` units wide: time runs as on a claim's timeline, with long gaps cut. */
export function layStrip(steps: readonly StripStep[], statuses: readonly Status[], width: number): StripLayout {
  const axis = makeAxis(steps.map(({ day }) => Date.parse(day)), width - LEFT);
  const most = Math.max(1, ...steps.map(({ total }) => total));
  const height = Math.min(MOST_HEIGHT, most * CLAIM);
  const bottom = TOP + height;
  const y = scaleLinear([0, most], [bottom, TOP]);
  const words = messages('then')('strip.now');
  const start = width - LEFT - textWidth(words, TEXT_SIZE);
  return {
    width, height, bottom, axis, now: { words, x: width - LEFT },
    ticks: ticksOf(steps, axis).filter(({ end }) => end < start - TEXT_SIZE),
    counts: y.ticks(Math.min(most, 4)).filter(Number.isInteger).map((count) => ({ count, y: round(y(count)) })),
    ends: endsOf(steps.at(-1), statuses, y).map((one) => ({ ...one, x: width - LEFT - 24 })),
    bands: statuses.map((status, nth) => ({ status, path: bandOf(steps, edgesOf(steps, axis), statuses.slice(0, nth), status, y) })),
  };
}

// Where the axis has no room for its own dates, the first and the last day of a change are told.
function ticksOf(steps: readonly StripStep[], axis: Axis): Tick[] {
  const ticks = axisTicks(axis);
  if (ticks.length > 1) return ticks;
  const days = [steps[0], steps.at(-1)].flatMap((step) => (step ? [dayTick(step.day, axis)] : []));
  return withoutOverlap(days, TEXT_SIZE);
}

function dayTick(day: string, axis: Axis): Tick {
  const words = dateWords(day, 'day');
  const [at, width] = [Math.round(place(axis, Date.parse(day))), textWidth(words, TEXT_SIZE)];
  const start = Math.max(0, at - width / 2);
  return { at, words, start, end: start + width };
}

function endsOf(last: StripStep | undefined, statuses: readonly Status[], y: (count: number) => number): { status: Status; y: number }[] {
  let under = 0;
  return statuses.flatMap((status) => {
    const count = last?.counts[status] ?? 0;
    const [bottom, top] = [y(under), y(under + count)];
    under += count;
    return bottom - top < ROOM_FOR_SHAPE ? [] : [{ status, y: (top + bottom) / 2 }];
  });
}

// Where each step begins, and where the last one ends for now.
function edgesOf(steps: readonly StripStep[], axis: Axis): number[] {
  return [...steps.map(({ day }) => round(place(axis, Date.parse(day)))), axis.length];
}

// A box for each step in which the status has claims.
function bandOf(
  steps: readonly StripStep[], edges: readonly number[], below: readonly Status[], status: Status, y: (count: number) => number,
): string {
  return steps.map(({ counts }, nth) => {
    const count = counts[status] ?? 0;
    if (count === 0) return '';
    const under = below.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
    const [bottom, top, end] = [round(y(under)), round(y(under + count)), edges[nth + 1] ?? 0];
    const side = nth === steps.length - 1 ? `H${end - TIP}L${end} ${(top + bottom) / 2}L${end - TIP} ${bottom}` : `H${end}V${bottom}`;
    return `M${edges[nth]} ${bottom}V${top}${side}z`;
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
