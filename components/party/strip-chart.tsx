import { dateWords } from '#components/ui/date-words.ts';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Status } from '#lib/domain/glossary.ts';
import type { StripStep } from '#lib/domain/status-strip.ts';
import { messages } from '#lib/messages/translate.ts';

const [WIDTH, HEIGHT, AXIS] = [640, 120, 22];
/** The last state goes on to the right of its change. */
const TAIL = 60;
const SCOPE = 'strip';

type StripChartProps = { steps: readonly StripStep[]; statuses: readonly Status[] };

/** Counts stacked by status over time: drawn in steps, as nothing moves between two changes. */
export function StripChart({ steps, statuses }: StripChartProps) {
  const most = Math.max(...steps.map(({ total }) => total));
  const edges = edgesOf(steps);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`} role="img" aria-label={describe(steps)} className="mt-2 w-full">
      <StatusPatterns scope={SCOPE} of={statuses} />
      {statuses.map((status, nth) => (
        <path key={status} fill={statusFill(status, SCOPE)} stroke={STATUS_TOKENS[status].color} strokeWidth="1"
          d={bandOf(steps, edges, statuses.slice(0, nth), status, most)} />
      ))}
      <path d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} className="stroke-ink" />
      <text x="0" y={HEIGHT + 16} fontSize="12" className="fill-ink-soft">{dayOfStep(steps[0])}</text>
      <text x={WIDTH - TAIL} y={HEIGHT + 16} fontSize="12" textAnchor="end" className="fill-ink-soft">{dayOfStep(steps.at(-1))}</text>
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

// Where each step begins, and where the last one ends.
function edgesOf(steps: readonly StripStep[]): number[] {
  const times = steps.map(({ day }) => Date.parse(day));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const span = Math.max(1, last - first);
  return [...times.map((time) => round(((time - first) / span) * (WIDTH - TAIL))), WIDTH];
}

// A box for each step in which the status has claims.
function bandOf(steps: readonly StripStep[], edges: readonly number[], below: readonly Status[], status: Status, most: number): string {
  return steps.map(({ counts }, nth) => {
    const count = counts[status] ?? 0;
    if (count === 0) return '';
    const under = below.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
    const [bottom, top] = [HEIGHT * (1 - under / most), HEIGHT * (1 - (under + count) / most)].map(round);
    return `M${edges[nth]} ${bottom}V${top}H${edges[nth + 1]}V${bottom}z`;
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
