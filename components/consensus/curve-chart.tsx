import { ArrowKeys } from '#components/timeline/arrow-keys.tsx';
import { MARK_STYLES } from '#components/timeline/mark-link.tsx';
import { CutLines, WideAxis } from '#components/timeline/wide-axis.tsx';
import { StatusPatterns } from '#components/ui/status-patterns.tsx';
import type { CurvePoint } from '#lib/consensus/consensus-view.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { isWide, layCurve, type Curved, type CurveLayout } from './curve-layout.ts';
import { marksOf } from './curve-marks.ts';
import { CurvePoints, READOUT_HEIGHT, READOUT_STYLES } from './curve-points.tsx';
import { StatusStrip, WordStrip } from './curve-strips.tsx';
import { CurveKey, CurveMarks } from './marks-under-curve.tsx';
import { percent } from './numbers.ts';

/**
 * The status, the word, the band, the score and what was recorded, on the axis of the claim's timeline: what stands at a
 * place in one stands at the same place in the other. The table below says the same.
 */
export function CurveChart({ width, className, ...curved }: Curved & { width: number; className: string }) {
  const layout = layCurve(curved, width);
  const { consensus, claim } = curved;
  const scope = `curve-${width}`;
  const height = layout.height + (isWide(width) ? READOUT_HEIGHT : 0);
  return (
    <ArrowKeys className={className}>
      <svg
        viewBox={`0 0 ${width} ${height}`} role={isWide(width) ? 'group' : 'img'} aria-label={messages('consensus')('curve.label')} data-curve=""
        className={`${MARK_STYLES} ${READOUT_STYLES} block h-auto w-full overflow-visible font-sans ${isWide(width) ? 'print:-mb-8' : ''}`}
      >
        <StatusPatterns scope={scope} of={[...new Set(claim.statuses.map(({ status }) => status))]} />
        <StatusStrip layout={layout} steps={claim.statuses} scope={scope} />
        <WordStrip layout={layout} curve={consensus.curve} />
        <Plot layout={layout} curved={curved} />
        <CurveMarks layout={layout} />
        <WideAxis layout={{ ...layout, height: layout.axisY + 6 }} />
        <CurvePoints layout={layout} consensus={consensus} marks={marksOf(claim, consensus.curve)} />
      </svg>
      <CurveKey layout={layout} hasToday={consensus.today !== null} />
    </ArrowKeys>
  );
}

function Plot({ layout, curved: { consensus: { curve, today, scale } } }: { layout: CurveLayout; curved: Curved }) {
  return (
    <>
      {layout.ticks.map(({ at }) => <path key={at} d={`M${at} ${layout.plotTop}V${layout.axisY}`} className="stroke-rule" strokeDasharray="1 4" />)}
      <path d={ribbon(curve, layout)} className="fill-wash stroke-rule" />
      {scale === 'share' ? <ShareLines layout={layout} /> : <Thresholds layout={layout} />}
      <CutLines axis={layout.axis} from={layout.plotTop} to={layout.axisY - 9} />
      <path d={stairs(curve.map(({ at, score }) => ({ at, score })), layout)} className="fill-none stroke-ink" strokeWidth="1.75" />
      {today && <path d={stairs(today, layout)} className="fill-none stroke-ink-soft" strokeDasharray="5 4" />}
    </>
  );
}

function ShareLines({ layout: { lines, y, width } }: { layout: CurveLayout }) {
  return lines.map((line) => (
    <g key={line} aria-hidden="true">
      <path d={`M0 ${y(line)}H${width}`} className="stroke-rule" />
      <LineWords y={y(line) - 3}>{`${percent(line)} %`}</LineWords>
    </g>
  ));
}

function Thresholds({ layout: { y, width } }: { layout: CurveLayout }) {
  const t = messages('consensus');
  const { credible, leaning, notCredible } = CONSENSUS_POLICY;
  const lines = [[credible.intercept, t('curve.credible')], [leaning.intercept, t('curve.leaning')], [notCredible.base, t('curve.notCredible')]] as const;
  return lines.map(([at, words], index) => (
    <g key={words} aria-hidden="true">
      <path d={`M0 ${y(at)}H${width}`} className="stroke-rule-strong" strokeDasharray="2 4" />
      <LineWords y={y(at) + (index === 0 ? -3 : 12)}>{words}</LineWords>
    </g>
  ));
}

// What is drawn beneath stays readable: the words stand clear of it.
function LineWords({ y, children }: { y: number; children: string }) {
  return <text x="0" y={y} fontSize="11" className="fill-ink-soft stroke-paper" strokeWidth="4" paintOrder="stroke">{children}</text>;
}

type Scored = { at: string; score: number };

// A score holds until the next point: steps, not slopes.
function stairs(points: readonly Scored[], { x, y, width }: CurveLayout): string {
  const path = points.map(({ at, score }, index) => (index === 0 ? `M${x(at)} ${y(score)}` : `H${x(at)}V${y(score)}`)).join('');
  return points.length === 0 ? '' : `${path}H${width}`;
}

function ribbon(curve: readonly CurvePoint[], layout: CurveLayout): string {
  if (curve.length === 0) return '';
  const upper = stairs(curve.map(({ at, high }) => ({ at, score: high })), layout);
  const lower = [...curve].reverse().map(({ at, low }) => `V${layout.y(low)}H${layout.x(at)}`).join('');
  return `${upper}${lower}z`;
}
