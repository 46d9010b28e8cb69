import { axisTicks, type Tick } from '#components/timeline/axis-ticks.ts';
import { WIDE, axisOf } from '#components/timeline/wide-layout.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { place, scaledTo, type Axis } from '#lib/domain/timeline/axis.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { packRows } from '#lib/domain/timeline/rows.ts';
import type { Instant } from '#lib/domain/time.ts';
import { MARK_KINDS, marksOf, type CurveMark, type MarkKind } from './curve-marks.ts';

export const WORD_SIZE = 12;
const BAND_TOP = 18;
export const BAND_HEIGHT = 12;
const WORDS_TOP = 50;
const PLOT_TOP = 74;
const PLOT_HEIGHT = 150;
const MARK_ROW = 17;
const MARK_REACH = 8;
const FOOT = 40;

export type PlacedMark = { kind: MarkKind; x: number; y: number; words: string };

export type CurveLayout = {
  width: number; height: number; bandTop: number; wordsTop: number; plotTop: number; plotBottom: number; axisY: number;
  axis: Axis; ticks: Tick[]; marks: PlacedMark[];
  x(at: Instant): number;
  y(score: number): number;
  /** The scores at which a faint line stands. */
  lines: number[];
};

/** A claim with its curve, and the moments that the timeline's axis was laid out for. */
export type Curved = { consensus: ConsensusView; claim: ClaimView; consensusDays: readonly Instant[] };

/** Where everything of the curve stands: across on the axis of the claim's timeline, at whatever width. */
export function layCurve({ consensus: { curve, scale, today }, claim, consensusDays }: Curved, width: number): CurveLayout {
  const axis = scaledTo(axisOf(momentsOf(claim).filter(isDated), consensusDays), width);
  const x = (at: Instant) => place(axis, Date.parse(at));
  const scores = [...curve.flatMap(({ low, high, score }) => [low, high, score]), ...(today ?? []).map(({ score }) => score)];
  const [bottom, top] = scale === 'share' ? [0, 1] : [Math.min(-0.2, ...scores), Math.max(0.6, ...scores)];
  const plotBottom = PLOT_TOP + PLOT_HEIGHT;
  const { marks, height } = stackMarks(marksOf(claim, curve), x, plotBottom);
  const axisY = plotBottom + height;
  return {
    width, height: axisY + FOOT, bandTop: BAND_TOP, wordsTop: WORDS_TOP, plotTop: PLOT_TOP, plotBottom, axis, ticks: axisTicks(axis), axisY, marks, x,
    y: (score) => plotBottom - ((score - bottom) / (top - bottom)) * PLOT_HEIGHT,
    lines: scale === 'share' ? [0, 0.25, 0.5, 0.75, 1] : [0],
  };
}

/** Whether a drawing of this width is the one beneath the wide timeline. */
export function isWide(width: number): boolean {
  return width === WIDE;
}

// Marks of one kind that would touch are one; what then still touches goes a row down.
function stackMarks(all: readonly CurveMark[], x: (at: Instant) => number, top: number): { marks: PlacedMark[]; height: number } {
  const merged = MARK_KINDS.flatMap((kind) => mergeNear(all.filter((mark) => mark.kind === kind).map(({ at, words }) => ({ kind, x: x(at), words: [words] }))));
  const sorted = merged.toSorted((a, b) => a.x - b.x || MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind));
  const rows = packRows(sorted.map((mark) => ({ start: mark.x - MARK_REACH, end: mark.x + MARK_REACH })), 0);
  const placed = sorted.map(({ kind, x: at, words }, k) => ({ kind, x: at, y: top + MARK_ROW * ((rows[k] ?? 0) + 0.75), words: words.join(' · ') }));
  return { marks: placed, height: sorted.length === 0 ? MARK_ROW / 2 : MARK_ROW * (Math.max(0, ...rows) + 1.5) };
}

type Merged = { kind: MarkKind; x: number; words: string[] };

function mergeNear(marks: readonly Merged[]): Merged[] {
  return marks.reduce<Merged[]>((kept, mark) => {
    const last = kept.at(-1);
    return last && mark.x - last.x < MARK_REACH ? [...kept.slice(0, -1), { ...last, words: [...last.words, ...mark.words] }] : [...kept, mark];
  }, []);
}
