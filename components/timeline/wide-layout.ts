import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import type { Status } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { makeAxis, type Axis } from '#lib/domain/timeline/axis.ts';
import { statusBands, type Band } from '#lib/domain/timeline/bands.ts';
import { isStretch, layLane, type Mark } from '#lib/domain/timeline/lanes.ts';
import { LANES, type DatedMoment, type Lane } from '#lib/domain/timeline/moments.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';
import { axisTicks, type Tick } from './axis-ticks.ts';
import { markLabel } from './moment-words.ts';

export const WIDE = 960;
export const ROW = 24;
export const LANE_HEAD = 30;
export const BAND_HEIGHT = 16;
export const BAND_WORD_SIZE = 13;
const BAND_ROW = 22;
const BAND_GLYPH = 20;
export const AXIS_HEIGHT = 46;
const LANE_FOOT = 8;
const GROUP = 8;

/** Its marks from left to right, in groups of neighbours that are drawn together. */
export type WideLane = { lane: Lane; top: number; groups: Mark[][] };
export type WideLayout = {
  height: number;
  axis: Axis;
  ticks: Tick[];
  bandTop: number;
  bands: Band[];
  bandWordY: (band: Band) => number;
  axisY: number;
  lanes: WideLane[];
};

/** Everything of the wide timeline by its place; nothing here draws. */
export function layWide(moments: readonly DatedMoment[], steps: readonly StatusStep[], consensusDays: readonly Instant[]): WideLayout {
  const axis = axisOf(moments, consensusDays);
  const bands = statusBands(steps, axis, bandWordWidth);
  const bandTop =
    LANE_HEAD - 4 + BAND_ROW * bands.reduce((most, { label }) => Math.max(most, (label?.row ?? 0) + 1), 0);
  const axisY = bandTop + BAND_HEIGHT + 12;
  const lanes = stackLanes(moments, axis, axisY + AXIS_HEIGHT);
  return {
    axis,
    ticks: axisTicks(axis),
    bands,
    bandTop,
    axisY,
    lanes: lanes.lanes,
    height: lanes.bottom,
    bandWordY: ({ label }) => bandTop - 12 - (label?.row ?? 0) * BAND_ROW,
  };
}

/**
 * The axis of a claim's wide timeline, which its date control and the curve of its consensus stand on too.
 * @param consensusDays when that curve moved; what else is marked on it then has its place by when it was recorded.
 */
export function axisOf(moments: readonly DatedMoment[], consensusDays: readonly Instant[]): Axis {
  const recorded = consensusDays.length === 0 ? [] : moments.flatMap(({ item }) => ('recordedAt' in item ? [item.recordedAt] : []));
  return makeAxis(pointsOf(moments, [...consensusDays, ...recorded].map((at) => Date.parse(at))), WIDE);
}

// The end of a rough date is no event: its bar may run into time that was left out, but not off the
// axis.
function pointsOf(moments: readonly DatedMoment[], more: readonly number[]): number[] {
  const points = [...moments.map(pointOf), ...more];
  const last = Math.max(...points);
  const ends = moments.filter(({ when }) => isStretch(when)).map(({ when }) => Date.parse(when.to));
  return [
    ...points,
    ...ends
      .filter((end) => end > last)
      .toSorted((a, b) => a - b)
      .slice(-1),
  ];
}

function pointOf({ when }: DatedMoment): number {
  const from = Date.parse(when.from);
  return isStretch(when) ? from : (from + Date.parse(when.to)) / 2;
}

function stackLanes(
  moments: readonly DatedMoment[],
  axis: Axis,
  top: number,
): { lanes: WideLane[]; bottom: number } {
  const lanes: WideLane[] = [];
  let bottom = top;
  for (const lane of LANES) {
    const inLane = moments.filter((moment) => moment.lane === lane);
    if (inLane.length === 0) continue;
    const { rows, marks } = layLane(
      inLane.map((moment) => ({ ...moment, label: markLabel(moment) })),
      axis,
    );
    lanes.push({ lane, top: bottom, groups: groupsOf(marks) });
    bottom += LANE_HEAD + rows * ROW + LANE_FOOT;
  }
  return { lanes, bottom };
}

function groupsOf(marks: readonly Mark[]): Mark[][] {
  return Array.from({ length: Math.ceil(marks.length / GROUP) }, (_, nth) => marks.slice(nth * GROUP, (nth + 1) * GROUP));
}

function bandWordWidth(status: Status): number {
  return BAND_GLYPH + textWidth(messages('glossary')(STATUS_TOKENS[status].label), BAND_WORD_SIZE);
}
