import { statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { CurvePoint } from '#lib/consensus/consensus-view.ts';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import { textWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';
import { BAND_HEIGHT, WORD_SIZE, type CurveLayout } from './curve-layout.ts';

type Stretch = { key: string; from: number; to: number; words: string };

/** The status over time: a patterned band with its words above it. */
export function StatusStrip({ layout, steps, scope }: { layout: CurveLayout; steps: readonly StatusStep[]; scope: string }) {
  const nameOf = ({ status }: StatusStep) => messages('glossary')(STATUS_TOKENS[status].label);
  const stretches = stretchesOf(steps.map((step) => ({ key: step.id, at: step.since, words: nameOf(step), step })), layout);
  return (
    <g>
      {stretches.map(({ key, from, to, words }, k) => {
        const status = steps[k]?.status ?? 'unverified';
        return (
          <rect key={key} x={from} y={layout.bandTop} width={Math.max(1, to - from)} height={BAND_HEIGHT} fill={statusFill(status, scope)} stroke={STATUS_TOKENS[status].color}>
            <title>{words}</title>
          </rect>
        );
      })}
      <StripWords stretches={stretches} y={layout.bandTop - 5} label={messages('consensus')('curve.status')} />
    </g>
  );
}

/** The consensus word over time, below the status: a bracket for each stretch on which it held. */
export function WordStrip({ layout, curve }: { layout: CurveLayout; curve: readonly CurvePoint[] }) {
  const t = messages('consensus');
  const given = curve.filter(({ word }, k) => word !== null && word !== curve[k - 1]?.word);
  const stretches = stretchesOf(given.map(({ at, word }) => ({ key: at, at, words: word ? t(`word.${word}`) : '' })), layout);
  return (
    <g>
      {stretches.map(({ key, from, to }) => (
        <path key={key} d={`M${from} ${layout.wordsTop + 10}v-6H${Math.max(from + 1, to - 3)}`} className="fill-none stroke-ink" />
      ))}
      <StripWords stretches={stretches} y={layout.wordsTop - 1} label={t('curve.words')} />
    </g>
  );
}

// What does not fit over its stretch is left to the table; the last one, which holds now, always stands.
function StripWords({ stretches, y, label }: { stretches: readonly Stretch[]; y: number; label: string }) {
  const first = stretches[0];
  return (
    <g aria-hidden="true" fontSize={WORD_SIZE}>
      {first && first.from > textWidth(label, WORD_SIZE) + 8 && <text x="0" y={y} className="fill-ink-soft">{label}</text>}
      {stretches.map(({ key, from, to, words }, k) => {
        const isLast = k === stretches.length - 1;
        const fits = textWidth(words, WORD_SIZE) <= to - from;
        if (!fits && !isLast) return null;
        return <text key={key} x={fits ? from : to} y={y} textAnchor={fits ? 'start' : 'end'} className="fill-ink">{words}</text>;
      })}
    </g>
  );
}

function stretchesOf(steps: readonly { key: string; at: string; words: string }[], { x, width }: CurveLayout): Stretch[] {
  return steps.map(({ key, at, words }, k) => ({ key, words, from: x(at), to: steps[k + 1] ? x(steps[k + 1]?.at ?? at) : width }));
}
