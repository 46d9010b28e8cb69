import { messages } from '#lib/messages/translate.ts';
import type { CurveLayout, PlacedMark } from './curve-layout.ts';
import { MARK_KINDS, type MarkKind } from './curve-marks.ts';

const SOLID = 'fill-ink stroke-ink';
const HOLLOW = 'fill-paper stroke-ink';

// Each around (0, 0); one of a kind may stand for several at one place.
const SHAPES: Record<MarkKind, { d: string; pen: string }> = {
  supports: { d: 'M0-5l5.5 9h-11z', pen: SOLID },
  refutes: { d: 'M0 5l5.5-9h-11z', pen: SOLID },
  undercuts: { d: 'M0 5l5.5-9h-11z', pen: HOLLOW },
  context: { d: 'M-4-4h8v8h-8z', pen: SOLID },
  wording: { d: 'M-4-4h8v8h-8z', pen: HOLLOW },
  correction: { d: 'M-4-4l8 8M4-4l-8 8', pen: HOLLOW },
  decision: { d: 'M0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z', pen: SOLID },
  attack: { d: 'M0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5zM0-2.5v3M0 2v.7', pen: HOLLOW },
  policy: { d: 'M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0', pen: HOLLOW },
};

/** What was recorded while the curve ran, between the plot and its axis, each where its moment stands. */
export function CurveMarks({ layout: { marks } }: { layout: CurveLayout }) {
  return marks.map(({ kind, x, y, words }: PlacedMark) => (
    <g key={`${kind} ${x}`} transform={`translate(${x} ${y})`}>
      <title>{words}</title>
      <rect x="-8" y="-8" width="16" height="16" className="fill-transparent" />
      <path d={SHAPES[kind].d} className={SHAPES[kind].pen} strokeWidth="1.25" />
    </g>
  ));
}

/** What the lines and marks of this curve mean: only those that are on it. */
export function CurveKey({ layout: { marks }, hasToday }: { layout: CurveLayout; hasToday: boolean }) {
  const t = messages('consensus');
  const used = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <ul aria-label={t('mark.label')} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-tiny text-ink-soft">
      <KeyItem words={t('mark.then')}><path d="M-8 0h16" className="stroke-ink" strokeWidth="1.75" /></KeyItem>
      {hasToday && <KeyItem words={t('mark.today')}><path d="M-8 0h16" className="stroke-ink-soft" strokeDasharray="4 3" /></KeyItem>}
      <KeyItem words={t('mark.range')}><path d="M-8-5h16v10h-16z" className="fill-wash stroke-rule" /></KeyItem>
      <KeyItem words={t('mark.epoch')}><circle r="3.5" className="fill-ink" /></KeyItem>
      {used.map((kind) => <KeyItem key={kind} words={t(`mark.kind.${kind}`)}><path d={SHAPES[kind].d} className={SHAPES[kind].pen} strokeWidth="1.25" /></KeyItem>)}
    </ul>
  );
}

function KeyItem({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg viewBox="-8 -8 16 16" aria-hidden="true" className="size-3.5 shrink-0">{children}</svg>
      {words}
    </li>
  );
}
