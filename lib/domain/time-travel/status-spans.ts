import type { ReadingName } from '../as-of.ts';
import type { StatusStep } from '../fold/view.ts';
import type { Status } from '../glossary.ts';
import type { Instant } from '../time.ts';

/** A stretch of time in which one status held in a reading; `from` is null where it always did, `to` where it still does. */
export type StatusSpan = { status: Status; from: Instant | null; to: Instant | null };

/**
 * When a claim had which status. Recorded: from decision to decision. Known, with hindsight: at any time the last
 * recorded step whose evidence was public by then, so a later decision on older evidence reaches back.
 */
export function statusSpans(steps: readonly StatusStep[], reading: ReadingName): StatusSpan[] {
  if (reading === 'recorded') return steps.map(({ status, since }, index) => ({ status, from: since, to: steps[index + 1]?.since ?? null }));
  const moments = [null, ...new Set(steps.flatMap(({ known }) => known?.to ?? []))].sort((a, b) => (a === null || (b !== null && a < b) ? -1 : 1));
  const spans = moments.flatMap((from, index) => {
    const step = steps.findLast(({ known }) => known === null || (from !== null && known.to <= from));
    return step ? [{ id: step.id, status: step.status, from, to: moments[index + 1] ?? null }] : [];
  });
  return joined(spans);
}

// A moment at which another step became known that does not hold changes nothing.
function joined(spans: readonly (StatusSpan & { id: string })[]): StatusSpan[] {
  const whole: (StatusSpan & { id: string })[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.id === span.id) last.to = span.to;
    else whole.push({ ...span });
  }
  return whole.map(({ status, from, to }) => ({ status, from, to }));
}
