import type { Axis, Piece } from '#lib/domain/timeline/axis.ts';
import { withoutOverlap } from '#lib/domain/timeline/rows.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';
import { TICK_SIZE } from './axis-ticks.ts';
import { lengthWords } from './moment-words.ts';
import { AXIS_HEIGHT, type WideLayout } from './wide-layout.ts';

const CUT_SIZE = 11;

/** What the axis needs of a drawing. */
type AxisLayout = Pick<WideLayout, 'axis' | 'ticks' | 'axisY' | 'height'>;

/**
 * The axis with its dates, a faint line down from each, and a visible cut where time was left out.
 */
export function WideAxis({ layout: { axis, ticks, axisY, height } }: { layout: AxisLayout }) {
  return (
    <g aria-hidden="true">
      {ticks.map(({ at, words, start, end }) => (
        <g key={at}>
          <path d={`M${at} ${axisY}V${height}`} className="stroke-rule" strokeDasharray="1 4" />
          <path d={`M${at} ${axisY}v6`} className="stroke-ink" />
          <text
            x={(start + end) / 2}
            y={axisY + 20}
            fontSize={TICK_SIZE}
            textAnchor="middle"
            className="tabular fill-ink"
          >
            {words}
          </text>
        </g>
      ))}
      <path d={`M0 ${axisY}H${axis.length}`} className="stroke-ink" strokeWidth="1.25" />
      {axis.breaks.map((gap) => (
        <Cut key={gap.start} gap={gap} axisY={axisY} />
      ))}
      <CutLengths axis={axis} y={axisY + 35} />
      {height > axisY + AXIS_HEIGHT && <CutLines axis={axis} from={axisY + AXIS_HEIGHT} to={height} />}
    </g>
  );
}

/** A wavy line down a drawing at each cut of its axis. */
export function CutLines({ axis: { breaks }, from, to }: { axis: Axis; from: number; to: number }) {
  return breaks.map(({ start, end }) => (
    <path key={start} d={wave((start + end) / 2, from, to)} aria-hidden="true" className="fill-none stroke-rule-strong" />
  ));
}

// On a short axis the words of two cuts may touch: then the earlier one has them.
function CutLengths({ axis: { breaks }, y }: { axis: Axis; y: number }) {
  const named = breaks.map(({ from, to, start, end }) => {
    const words = lengthWords(from, to);
    const half = textWidth(words, CUT_SIZE) / 2;
    const middle = (start + end) / 2;
    return { words, middle, start: middle - half, end: middle + half };
  });
  return withoutOverlap(named, 0).map(({ words, middle }) => (
    <text key={middle} x={middle} y={y} fontSize={CUT_SIZE} textAnchor="middle" className="fill-ink-soft" fontStyle="italic">{words}</text>
  ));
}

function Cut({ gap, axisY }: { gap: Piece; axisY: number }) {
  const middle = (gap.start + gap.end) / 2;
  return (
    <g>
      <rect x={middle - 5} y={axisY - 8} width="10" height={16} className="fill-paper" />
      <path
        d={wave(middle - 5, axisY - 9, axisY + 9)}
        className="fill-none stroke-ink"
        strokeWidth="1.25"
      />
      <path
        d={wave(middle + 5, axisY - 9, axisY + 9)}
        className="fill-none stroke-ink"
        strokeWidth="1.25"
      />
    </g>
  );
}

/** A wavy line down from one height to another. */
function wave(x: number, from: number, to: number): string {
  const turns = Math.max(1, Math.round((to - from) / 9));
  const step = (to - from) / turns;
  const bends = Array.from(
    { length: turns },
    (_, turn) => `q${turn % 2 === 0 ? 3 : -3} ${step / 2} 0 ${step}`,
  );
  return `M${x} ${from}${bends.join('')}`;
}
