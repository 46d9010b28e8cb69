import type { ConsensusView, CurvePoint } from '#lib/consensus/consensus-view.ts';
import { stepsOf } from '#lib/consensus/curve-steps.ts';
import { MarkLink } from '#components/timeline/mark-link.tsx';
import { cutToWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';
import { isWide, type CurveLayout } from './curve-layout.ts';
import type { CurveMark } from './curve-marks.ts';
import { changedWords, standsWords } from './step-words.ts';

const APART = 24;
const SIZE = 12.5;
/** Room below the axis for the two lines that tell of a point. */
export const READOUT_HEIGHT = 46;

/** How a point tells of itself: its two lines show while it is pointed at or has the focus, in place of the hint. */
export const READOUT_STYLES = [
  '[&_.said]:invisible [&_a:is(:hover,:focus-visible)_.said]:visible',
  '[&:has(a[data-mark]:is(:hover,:focus-visible))_.hint]:invisible',
].join(' ');

/** The fragment id of a point's row in the table. */
export function pointAnchorOf({ at, closesEpoch }: CurvePoint): string {
  return `curve-${at}${closesEpoch ? '-epoch' : ''}`;
}

type CurvePointsProps = { layout: CurveLayout; consensus: ConsensusView; marks: readonly CurveMark[] };

/** The points of the curve, thick where an epoch closed. On the wide one they can be walked, and say what changed it. */
export function CurvePoints({ layout, consensus: { curve, scale }, marks }: CurvePointsProps) {
  const dots = curve.map((point) => (
    <circle key={pointAnchorOf(point)} cx={layout.x(point.at)} cy={layout.y(point.score)} r={point.closesEpoch ? 3.5 : 1.75} className="fill-ink" />
  ));
  if (!isWide(layout.width)) return dots;
  const lines = layout.axisY + 58;
  return (
    <>
      {dots}
      <text x="0" y={lines} fontSize={SIZE} className="hint fill-ink-soft print:hidden" aria-hidden="true">{messages('consensus')('step.hint')}</text>
      {stepsOf(curve, stopsOf(curve, layout)).map((step) => {
        const [stands, changed] = [standsWords(step, scale), changedWords(step, marks, scale)];
        const [x, y] = [layout.x(step.to.at), layout.y(step.to.score)];
        return (
          <MarkLink key={pointAnchorOf(step.to)} href={`#${pointAnchorOf(step.to)}`} words={`${stands}. ${changed}`} box={{ x: x - 11, y: y - 11, width: 22, height: 22 }}>
            <text x="0" y={lines} fontSize={SIZE} fontWeight="600" className="said fill-ink">{stands}</text>
            <text x="0" y={lines + 18} fontSize={SIZE} className="said fill-ink">{cutToWidth(changed, SIZE, layout.width)}</text>
          </MarkLink>
        );
      })}
    </>
  );
}

// The last of those that stand too near to each other to be hit: it tells of all of them.
function stopsOf(curve: readonly CurvePoint[], { x }: CurveLayout): CurvePoint[] {
  const stops: CurvePoint[] = [];
  for (const point of curve.toReversed()) {
    const next = stops[0];
    if (!next || x(next.at) - x(point.at) >= APART) stops.unshift(point);
  }
  return stops;
}
