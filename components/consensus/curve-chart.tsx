import { WideAxis } from '#components/timeline/wide-axis.tsx';
import { StatusPatterns } from '#components/ui/status-patterns.tsx';
import type { ConsensusView, CurvePoint } from '#lib/consensus/consensus-view.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { layCurve, type CurveClaim, type CurveLayout } from './curve-layout.ts';
import { EvidenceMarks, StatusStrip, WordStrip } from './curve-strips.tsx';
import { percent } from './numbers.ts';

type CurveChartProps = { consensus: ConsensusView; claim: CurveClaim; width: number };

/** The status, the word, the band, the score and the evidence on one time axis. The table below says the same. */
export function CurveChart({ consensus, claim, width }: CurveChartProps) {
  const layout = layCurve(consensus, claim, width);
  const steps = claim.statuses;
  const { curve, today, scale } = consensus;
  const scope = `curve-${width}`;
  return (
    <svg viewBox={`0 0 ${width} ${layout.height}`} role="img" aria-label={messages('consensus')('curve.label')} className="block h-auto w-full overflow-visible font-sans">
      <StatusPatterns scope={scope} of={[...new Set(steps.map(({ status }) => status))]} />
      <StatusStrip layout={layout} steps={steps} scope={scope} />
      <WordStrip layout={layout} curve={curve} />
      <path d={ribbon(curve, layout)} className="fill-wash stroke-rule" />
      {scale === 'share' ? <ShareLines layout={layout} /> : <Thresholds layout={layout} />}
      <path d={stairs(curve.map(({ at, score }) => ({ at, score })), layout)} className="fill-none stroke-ink" strokeWidth="1.75" />
      {today && <path d={stairs(today, layout)} className="fill-none stroke-ink-soft" strokeDasharray="5 4" />}
      {curve.map((point) => (
        <circle key={`${point.at}-${point.epoch}`} cx={layout.x(point.at)} cy={layout.y(point.score)} r={point.closesEpoch ? 3.5 : 1.75} className="fill-ink" />
      ))}
      <EvidenceMarks layout={layout} evidence={claim.evidence} />
      <WideAxis layout={layout} />
    </svg>
  );
}

function ShareLines({ layout: { lines, y, width } }: { layout: CurveLayout }) {
  return lines.map((line) => (
    <g key={line} aria-hidden="true">
      <path d={`M0 ${y(line)}H${width}`} className="stroke-rule" />
      <text x="0" y={y(line) - 3} fontSize="11" className="fill-ink-soft">{percent(line)} %</text>
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
      <text x="0" y={y(at) + (index === 0 ? -3 : 12)} fontSize="11" className="fill-ink-soft">{words}</text>
    </g>
  ));
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
  const lower = [...curve].reverse().map(({ at, low }, index) =>
    index === 0 ? `V${layout.y(low)}H${layout.x(at)}` : `V${layout.y(low)}H${layout.x(at)}`).join('');
  return `${upper}${lower}z`;
}
