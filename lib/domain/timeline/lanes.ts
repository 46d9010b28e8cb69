import type { When } from '../time.ts';
import { place, type Axis } from './axis.ts';
import { packRows, type Box } from './rows.ts';
import { cutToWidth, textWidth } from './text-width.ts';

/** Something to be drawn in a lane; items come in order of time. */
export type LaneItem = { id: string; when: When; label: string };

/** A drawn mark: one item, or several that stand too near each other to be drawn apart. */
export type Mark = {
  ids: string[];
  row: number;
  start: number;
  end: number;
  /** The date is not known to the day: drawn as a bar from `start` to `end`. */
  isStretch: boolean;
  label: { text: string; start: number; end: number } | null;
};
export type LaneLayout = { rows: number; marks: Mark[] };

const MARK_SIZE = 12;
export const LABEL_SIZE = 12;
const LABEL_GAP = 5;
const BETWEEN = 6;
const MOST_ROWS = 7;
const BIN = 30;
const DAY = 86_400_000;
/** Label widths to try, the widest first; the last draws marks without words. */
const LABEL_WIDTHS = [190, 110, 0];

/**
 * Lays one lane out along the axis: marks with their labels in as few rows as they need; shorter
 * labels, no labels and at last clusters where they would need more than seven.
 */
export function layLane(items: readonly LaneItem[], axis: Axis): LaneLayout {
  for (const widest of LABEL_WIDTHS) {
    const laid = inRows(items.map((item) => markOf(item, axis, widest)));
    if (laid.rows <= MOST_ROWS) return laid;
  }
  return inRows(clustersOf(items, axis));
}

/** True when a date is known so roughly that a dot would claim too much. */
export function isStretch({ from, to }: When): boolean {
  return Date.parse(to) - Date.parse(from) > DAY;
}

function inRows(marks: readonly Omit<Mark, 'row'>[]): LaneLayout {
  const ordered = [...marks].sort((a, b) => boxOf(a).start - boxOf(b).start);
  const rows = packRows(ordered.map(boxOf), BETWEEN);
  return {
    rows: rows.reduce((most, row) => Math.max(most, row + 1), 0),
    marks: ordered.map((mark, index) => ({ ...mark, row: rows[index] ?? 0 })),
  };
}

function boxOf({ start, end, label }: Omit<Mark, 'row'>): Box {
  return { start: Math.min(start, label?.start ?? start), end: Math.max(end, label?.end ?? end) };
}

function markOf(item: LaneItem, axis: Axis, widest: number): Omit<Mark, 'row'> {
  const stretch = isStretch(item.when);
  const { start, end } = stretch ? barBox(item.when, axis) : dotBox(middleOf(item.when), axis);
  return {
    ids: [item.id],
    start,
    end,
    isStretch: stretch,
    label: labelOf(item.label, { start, end }, axis, widest),
  };
}

function middleOf({ from, to }: When): number {
  return (Date.parse(from) + Date.parse(to)) / 2;
}

function dotBox(at: number, axis: Axis, width = MARK_SIZE): Box {
  const centre = Math.round(place(axis, at));
  const start = Math.max(0, Math.min(centre - width / 2, axis.length - width));
  return { start, end: start + width };
}

function barBox({ from, to }: When, axis: Axis): Box {
  const start = Math.min(Math.round(place(axis, Date.parse(from))), axis.length - MARK_SIZE);
  return { start, end: Math.max(Math.round(place(axis, Date.parse(to))), start + MARK_SIZE) };
}

// After the mark where there is room to the axis's end, else before it, else nowhere.
function labelOf(words: string, mark: Box, axis: Axis, widest: number): Mark['label'] {
  if (widest === 0) return null;
  const text = cutToWidth(words, LABEL_SIZE, widest);
  const width = textWidth(text, LABEL_SIZE);
  if (text === '') return null;
  const after = mark.end + LABEL_GAP;
  if (after + width <= axis.length) return { text, start: after, end: after + width };
  const before = mark.start - LABEL_GAP - width;
  return before >= 0 ? { text, start: before, end: before + width } : null;
}

function clustersOf(items: readonly LaneItem[], axis: Axis): Omit<Mark, 'row'>[] {
  const bins = new Map<number, LaneItem[]>();
  for (const item of items) {
    const bin = Math.floor(place(axis, middleOf(item.when)) / BIN);
    bins.set(bin, [...(bins.get(bin) ?? []), item]);
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, members]) => {
      const [first] = members;
      if (members.length === 1 && first) return markOf(first, axis, 0);
      const start = Math.max(0, Math.min(bin * BIN, axis.length - BIN + 4));
      return {
        ids: members.map(({ id }) => id),
        start,
        end: start + BIN - 4,
        isStretch: false,
        label: null,
      };
    });
}
