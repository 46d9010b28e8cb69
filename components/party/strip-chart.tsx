import { dateWords } from '#components/ui/date-words.ts';
import { StatusGlyph } from '#components/ui/status.tsx';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Status } from '#lib/domain/glossary.ts';
import type { StripStep } from '#lib/domain/status-strip.ts';
import { messages } from '#lib/messages/translate.ts';
import { StripAxis, StripCounts } from './strip-axes.tsx';
import { layStrip, LEFT, FOOT } from './strip-layout.ts';

const [WIDE, NARROW] = [704, 328];

type StripChartProps = { steps: readonly StripStep[]; statuses: readonly Status[] };

/** Counts stacked by status over time: drawn in steps, as nothing moves between two changes. */
export function StripChart(props: StripChartProps) {
  const isCut = layStrip(props.steps, props.statuses, WIDE).axis.breaks.length > 0;
  return (
    <>
      <Drawing {...props} width={WIDE} className="hidden min-[40rem]:block print:block" />
      <Drawing {...props} width={NARROW} className="min-[40rem]:hidden print:hidden" />
      <p className="mt-1 text-tiny text-ink-soft">{messages('then')(isCut ? 'strip.scaleCut' : 'strip.scale')}</p>
    </>
  );
}

function Drawing({ steps, statuses, width, className }: StripChartProps & { width: number; className: string }) {
  const layout = layStrip(steps, statuses, width);
  const scope = `strip-${width}`;
  return (
    <svg viewBox={`0 0 ${width} ${layout.bottom + FOOT}`} role="img" aria-label={describe(steps)} className={`${className} mt-2 h-auto w-full`}>
      <StatusPatterns scope={scope} of={statuses} />
      <StripCounts layout={layout} />
      <g transform={`translate(${LEFT} 0)`}>
        {layout.bands.map(({ status, path }) => (
          <path key={status} fill={statusFill(status, scope)} stroke={STATUS_TOKENS[status].color} strokeWidth="1" d={path} />
        ))}
        {layout.ends.map(({ status, x, y }) => (
          <g key={status}>
            <circle cx={x} cy={y} r="10" className="fill-paper" />
            <StatusGlyph status={status} x={x} y={y} size={13} />
          </g>
        ))}
        <StripAxis layout={layout} />
      </g>
    </svg>
  );
}

function dayOfStep(step: StripStep | undefined): string {
  return step ? dateWords(step.day, 'day') : '';
}

function describe(steps: readonly StripStep[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  const t = messages('then');
  return t('strip.label', { from: dayOfStep(first), before: countWords(first), to: dayOfStep(last), after: countWords(last) });
}

function countWords(step: StripStep | undefined): string {
  const words = messages('glossary');
  const counts = Object.entries(step?.counts ?? {}) as [Status, number][];
  return counts.map(([status, count]) => `${count} ${words(STATUS_TOKENS[status].label)}`).join(', ') || messages('then')('strip.nothing');
}
