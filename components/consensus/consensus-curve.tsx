import { DataTable } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { CurveChart } from './curve-chart.tsx';
import { percent, scoreWords } from './numbers.ts';

const MOST_ROWS = 60;

/** How the score moved, as it was known then and as today's model reads it, beside the status. */
export function ConsensusCurve({ consensus, steps }: { consensus: ConsensusView; steps: readonly StatusStep[] }) {
  const t = messages('consensus');
  const { curve, today, scale } = consensus;
  const say = (score: number) => (scale === 'share' ? `${percent(score)} %` : scoreWords(score));
  return (
    <div>
      <h3 className="font-semibold">{t('curve.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t(`curve.${scale}`)}</p>
      <div className="mt-3 hidden min-[60rem]:block print:hidden"><CurveChart consensus={consensus} steps={steps} width={960} /></div>
      <div className="mt-3 min-[60rem]:hidden print:block"><CurveChart consensus={consensus} steps={steps} width={340} /></div>
      <p className="mt-2 text-small">{today ? t('curve.today', { gap: say(largestGap(consensus)) }) : t('curve.same')}</p>
      <Disclosure summary={`${t('curve.table')} (${curve.length})`}>
        <DataTable
          caption={t('curve.table')}
          captionHidden
          rows={curve.map((point, index) => ({ ...point, today: today?.[index]?.score ?? point.score })).slice(-MOST_ROWS)}
          rowKey={({ at, epoch, closesEpoch }) => `${at} ${epoch} ${closesEpoch}`}
          columns={[
            { key: 'at', head: t('curve.at'), cell: ({ at }) => dateWords(at, 'minute') },
            { key: 'score', head: t('curve.score'), align: 'number', cell: ({ score }) => say(score) },
            { key: 'range', head: t('curve.range'), align: 'number', cell: ({ low, high }) => `${say(low)} – ${say(high)}` },
            { key: 'votes', head: t('curve.votes'), align: 'number', cell: ({ votes }) => votes },
            { key: 'epoch', head: t('curve.epoch'), cell: ({ epoch, closesEpoch }) => (closesEpoch ? String(epoch) : t('curve.live')) },
            { key: 'today', head: t('curve.todayScore'), align: 'number', cell: ({ today: score }) => say(score) },
          ]}
        />
      </Disclosure>
    </div>
  );
}

function largestGap({ curve, today }: ConsensusView): number {
  return Math.max(0, ...curve.map(({ score }, index) => Math.abs(score - (today?.[index]?.score ?? score))));
}
