/**
 * A piece of the axis on which time runs evenly; `from`/`to` are ms, `start`/`end` are units of
 * length.
 */
export type Piece = { from: number; to: number; start: number; end: number };

/**
 * A time axis with its empty stretches left out. A day is equally long in every segment; `breaks`
 * are the stretches left out, each drawn with the same short length.
 */
export type Axis = {
  length: number; segments: (Piece & { anchor: number })[]; breaks: Piece[];
  /** The last moment on it, in ms: what lies after is no date of the claim, and may not have come yet. */
  last: number;
};

const DAY = 86_400_000;
/** Room left on both sides of what a segment shows. */
const PAD = 38;
const BREAK_LENGTH = 30;
/** Room after the last moment, for the status that still holds. */
const TAIL = 90;
/** Two days nearer than this cannot be told apart. */
const CROWDED = 12;
const TOLERATED_CROWDING = 0.25;
/** An axis of one moment still shows days, not minutes nobody asked for: those before it, as none may have come after. */
const SHORTEST = 5 * DAY;

/**
 * Lays an axis of the given length through points in time (ms). Where an even scale would crowd
 * many of them together, the longest empty stretches are left out, the longest first.
 * @param length at least 240.
 */
export function makeAxis(points: readonly number[], length: number): Axis {
  const stops = [...new Set(points)].sort((a, b) => a - b);
  if (stops.length === 0) return { length, segments: [], breaks: [], last: -Infinity };
  const broken = chooseBreaks(stops, length);
  return layPieces(stops, broken, length);
}

/** Where an instant stands on the axis; what lies outside is moved to its nearer end. */
export function place(axis: Axis, at: number): number {
  const first = axis.segments[0];
  if (!first || at <= first.from) return first?.start ?? 0;
  const holds = (one: Piece) => at >= one.from && at <= one.to;
  const piece = axis.segments.find(holds) ?? axis.breaks.find(holds);
  if (!piece) return axis.length;
  return piece.start + ((at - piece.from) / (piece.to - piece.from)) * (piece.end - piece.start);
}

/** The same axis drawn at another length: every moment stands at the same share of it. */
export function scaledTo(axis: Axis, length: number): Axis {
  const times = length / axis.length;
  const scaled = <P extends Piece>(piece: P): P => ({ ...piece, start: piece.start * times, end: piece.end * times });
  return { ...axis, length, segments: axis.segments.map(scaled), breaks: axis.breaks.map(scaled) };
}

/** The instant that stands at a place on the axis, which is the way back from `place`. */
export function timeAt(axis: Axis, at: number): number {
  const pieces = [...axis.segments, ...axis.breaks];
  const within = Math.max(0, Math.min(at, axis.length));
  const piece = pieces.find(({ start, end }) => within >= start && within <= end);
  if (!piece) return 0;
  return piece.from + ((within - piece.start) / (piece.end - piece.start)) * (piece.to - piece.from);
}

type Gap = { index: number; size: number };

function chooseBreaks(stops: readonly number[], length: number): Set<number> {
  const gaps = stops
    .slice(1)
    .map((stop, index): Gap => ({ index, size: stop - (stops[index] ?? stop) }));
  const most = Math.floor(length / 220);
  const broken = new Set<number>();
  for (const widest of [...gaps].sort((a, b) => b.size - a.size).slice(0, most)) {
    const kept = gaps.filter(({ index }) => !broken.has(index));
    const scale = scaleOf(kept, broken.size, length);
    if (!isCrowded(kept, scale) || widest.size * scale < BREAK_LENGTH + 2 * PAD) break;
    broken.add(widest.index);
  }
  return broken;
}

// Changes of one day are told apart by rows, not by stretching a day over the whole axis.
function isCrowded(gaps: readonly Gap[], scale: number): boolean {
  const daysApart = gaps.filter(({ size }) => size >= DAY / 2);
  const crowded = daysApart.filter(({ size }) => size * scale < CROWDED);
  return crowded.length > daysApart.length * TOLERATED_CROWDING;
}

/** Units of length for a millisecond, the same in all segments. */
function scaleOf(kept: readonly Gap[], breaks: number, length: number): number {
  const span = kept.reduce((sum, { size }) => sum + size, 0);
  return roomFor(breaks, length) / Math.max(span, SHORTEST);
}

function roomFor(breaks: number, length: number): number {
  return Math.max(40, length - breaks * BREAK_LENGTH - (breaks + 1) * 2 * PAD - TAIL);
}

function layPieces(stops: readonly number[], broken: ReadonlySet<number>, length: number): Axis {
  const runs = runsOf(stops, broken);
  const gaps = runs.map(({ from, to }, index) => ({ index, size: to - from }));
  const scale = scaleOf(gaps, broken.size, length);
  const axis: Axis = { length, segments: [], breaks: [], last: stops.at(-1) ?? -Infinity };
  const spare = Math.max(0, SHORTEST - gaps.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const previous = axis.segments.at(-1);
    const before = index === 0 ? spare : 0;
    const from = run.from - PAD / scale - before;
    if (previous)
      axis.breaks.push({ from: previous.to, to: from, start: at, end: (at += BREAK_LENGTH) });
    const end = index === runs.length - 1 ? length : at + (run.to - run.from + before) * scale + 2 * PAD;
    axis.segments.push({ from, to: from + (end - at) / scale, start: at, end, anchor: run.from });
    at = end;
  }
  return axis;
}

function runsOf(
  stops: readonly number[],
  broken: ReadonlySet<number>,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, stop] of stops.entries()) {
    const run = runs.at(-1);
    if (!run || broken.has(index - 1)) runs.push({ from: stop, to: stop });
    else run.to = stop;
  }
  return runs;
}
