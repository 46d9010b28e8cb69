import { DataTable } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { ConsensusView, CurvePoint } from '#lib/consensus/consensus-view.ts';
import { stepsOf, type CurveStep } from '#lib/consensus/curve-steps.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Curved } from './curve-layout.ts';
import { marksOf } from './curve-marks.ts';
import { pointAnchorOf } from './curve-points.tsx';
import { changedWords, sayScore } from './step-words.ts';

const MOST_ROWS = 60;

type Row = CurvePoint & { today: number; step: CurveStep };

/** Both readings of each moment; where they are the same the one stands for both. */
export function readings({ curve, today }: ConsensusView): Row[] {
  return stepsOf(curve).map((step, index) => ({ ...step.to, step, today: today?.[index]?.score ?? step.to.score }));
}

/** How far the two readings lie apart. */
export function gapOf({ score, today }: Row): number {
  return Math.abs(score - today);
}

/** The curve's twin: each point with its range, its word and what changed it; of very many the latest. */
export function CurveTable({ consensus, claim }: Curved) {
  const t = messages('consensus');
  const say = (score: number) => sayScore(score, consensus.scale);
  const marks = marksOf(claim, consensus.curve);
  return (
    <Disclosure summary={`${t('curve.table')} (${consensus.curve.length})`}>
      <DataTable
        caption={t('curve.table')}
        captionHidden
        rows={readings(consensus).slice(-MOST_ROWS)}
        rowKey={pointAnchorOf}
        columns={[
          { key: 'at', head: t('curve.at'), cell: (row) => <span id={pointAnchorOf(row)}>{dateWords(row.at, 'minute')}</span> },
          { key: 'score', head: t('curve.score'), align: 'number', cell: ({ score }) => say(score) },
          { key: 'range', head: t('curve.range'), align: 'number', cell: ({ low, high }) => `${say(low)} – ${say(high)}` },
          { key: 'word', head: t('curve.word'), cell: ({ word }) => (word ? <span className="[overflow-wrap:normal] [word-break:normal]">{t(`word.${word}`)}</span> : '–') },
          { key: 'votes', head: t('curve.votes'), align: 'number', cell: ({ votes }) => votes },
          { key: 'changed', head: t('curve.changed'), cell: ({ step }) => changedWords(step, marks, consensus.scale) },
          { key: 'today', head: t('curve.todayScore'), align: 'number', cell: ({ today: score }) => say(score) },
          { key: 'gap', head: t('curve.gap'), align: 'number', cell: (row) => say(gapOf(row)) },
        ]}
      />
    </Disclosure>
  );
}
