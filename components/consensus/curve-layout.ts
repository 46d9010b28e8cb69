import { axisTicks, type Tick } from '#components/timeline/axis-ticks.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { makeAxis, place, type Axis } from '#lib/domain/timeline/axis.ts';

export const WORD_SIZE = 12;
const BAND_TOP = 18;
export const BAND_HEIGHT = 12;
const WORDS_TOP = 50;
const PLOT_TOP = 74;
const PLOT_HEIGHT = 150;
const FOOT = 40;

export type CurveLayout = {
  width: number; height: number; bandTop: number; wordsTop: number; axis: Axis; ticks: Tick[]; axisY: number; plotTop: number;
  x(at: string): number;
  y(score: number): number;
  /** The scores at which a faint line stands. */
  lines: number[];
};

/** What of a claim stands on its curve, all of it by when it was recorded here. */
export type CurveClaim = Pick<ClaimView, 'statuses' | 'evidence'>;

/** Where everything of the curve stands; one time axis for status, word, score and evidence. */
export function layCurve({ curve, scale, today }: ConsensusView, { statuses, evidence }: CurveClaim, width: number): CurveLayout {
  const times = [...curve.map(({ at }) => at), ...statuses.map(({ since }) => since), ...evidence.map(({ recordedAt }) => recordedAt)].map((at) => Date.parse(at));
  const axis = makeAxis(times, width);
  const scores = [...curve.flatMap(({ low, high, score }) => [low, high, score]), ...(today ?? []).map(({ score }) => score)];
  const [bottom, top] = scale === 'share' ? [0, 1] : [Math.min(-0.2, ...scores), Math.max(0.6, ...scores)];
  const axisY = PLOT_TOP + PLOT_HEIGHT;
  return {
    width, height: axisY + FOOT, bandTop: BAND_TOP, wordsTop: WORDS_TOP, axis, ticks: axisTicks(axis), axisY, plotTop: PLOT_TOP,
    x: (at) => place(axis, Date.parse(at)),
    y: (score) => axisY - ((score - bottom) / (top - bottom)) * PLOT_HEIGHT,
    lines: scale === 'share' ? [0, 0.25, 0.5, 0.75, 1] : [0],
  };
}
