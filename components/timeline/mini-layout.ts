import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { Status } from '#lib/domain/glossary.ts';
import { makeAxis, place, type Axis } from '#lib/domain/timeline/axis.ts';
import { statusBands, type Band } from '#lib/domain/timeline/bands.ts';
import { isDated, LANES, momentsOf, type DatedMoment, type Lane } from '#lib/domain/timeline/moments.ts';
import { withoutOverlap } from '#lib/domain/timeline/rows.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';
import { axisTicks, type Tick } from './axis-ticks.ts';

export const NAMES = 84;
export const BAND = 14;
export const WORD_SIZE = 12.5;
const LANE = 22;
/** Laid out with so much more room and shrunk: more of the empty time is cut, and days keep apart. */
const ROOMIER = 1.67;
const MARK = 14;
const BETWEEN = 8;
const WORD_ROW = 20;
const AXIS = 40;

export type MiniLane = { lane: Lane; y: number; marks: { moment: DatedMoment; x: number }[] };
export type MiniLayout = {
  axis: Axis; ticks: Tick[]; bands: Band[]; bandTop: number; bandWordY: (band: Band) => number;
  axisY: number; lanes: MiniLane[]; height: number;
};

/** A claim's timeline in small, `width` units wide: bands, dates and marks by their places, without the marks' words. */
export function layMini(view: ClaimView, width: number): MiniLayout {
  const moments = momentsOf(view).filter(isDated);
  const axis = shrunk(makeAxis(moments.map(startOf), (width - NAMES) * ROOMIER), width - NAMES);
  const bands = statusBands(view.statuses, axis, wordWidth);
  const bandTop = 4 + WORD_ROW * bands.reduce((most, { label }) => Math.max(most, (label?.row ?? 0) + 1), 0);
  const axisY = bandTop + BAND + 8;
  const lanes = LANES.map((lane) => moments.filter((moment) => moment.lane === lane)).filter(({ length }) => length > 0);
  return {
    axis, ticks: withoutOverlap(axisTicks(axis).map((tick) => onAxis(tick, axis)), BETWEEN), bands, bandTop, axisY,
    bandWordY: ({ label }) => bandTop - 10 - (label?.row ?? 0) * WORD_ROW,
    lanes: lanes.map((inLane, nth) => ({
      lane: inLane[0]?.lane as Lane, y: axisY + AXIS + LANE / 2 + nth * LANE,
      marks: sideBySide(inLane.map((moment) => ({ moment, x: Math.round(place(axis, startOf(moment))) })), axis.length),
    })),
    height: axisY + AXIS + lanes.length * LANE,
  };
}

function onAxis(tick: Tick, { length }: Axis): Tick {
  const start = Math.max(0, Math.min(tick.start, length - (tick.end - tick.start)));
  return { ...tick, start, end: start + tick.end - tick.start };
}

function shrunk({ length, segments, breaks, last }: Axis, to: number): Axis {
  const at = (x: number) => Math.round((x * to) / length);
  return {
    length: to, last, breaks: breaks.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })),
    segments: segments.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })),
  };
}

// Marks of one day stand beside each other, those that would leave the axis on its last stretch.
function sideBySide(marks: MiniLane['marks'], length: number): MiniLane['marks'] {
  let free = 0;
  return marks.toSorted((a, b) => a.x - b.x).map(({ moment, x }) => {
    const at = Math.min(Math.max(x, free), length - MARK / 2);
    free = at + MARK;
    return { moment, x: at };
  });
}

// Of a rough date the beginning: in small, a bar would say no more.
function startOf({ when }: DatedMoment): number {
  return Date.parse(when.from);
}

function wordWidth(status: Status): number {
  return 20 + textWidth(messages('glossary')(STATUS_TOKENS[status].label), WORD_SIZE);
}
