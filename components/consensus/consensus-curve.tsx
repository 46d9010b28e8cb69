import { DataTable } from '#components/ui/data-table.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { messages } from '#lib/messages/translate.ts';
import { CurveChart } from './curve-chart.tsx';
import type { CurveClaim } from './curve-layout.ts';
import { percent, scoreWords } from './numbers.ts';

const MOST_ROWS = 60;

/** How the score moved, as it was known then and as today's model reads it, beside the status. */
export function ConsensusCurve({ consensus, claim }: { consensus: ConsensusView; claim: CurveClaim }) {
  const t = messages('consensus');
  const { curve, scale } = consensus;
  const say = (score: number) => (scale === 'share' ? `${percent(score)} %` : scoreWords(score));
  return (
    <div>
      <h3 className="font-semibold">{t('curve.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t(`curve.${scale}`)}</p>
      <div className="mt-3 hidden min-[60rem]:block print:block"><CurveChart consensus={consensus} claim={claim} width={960} /></div>
      <div className="mt-3 min-[60rem]:hidden print:hidden"><CurveChart consensus={consensus} claim={claim} width={340} /></div>
      <p className="mt-2 text-small">{twoReadings(consensus, say)}</p>
      <Disclosure summary={`${t('curve.table')} (${curve.length})`}>
        <DataTable
          caption={t('curve.table')}
          captionHidden
          rows={readings(consensus).slice(-MOST_ROWS)}
          rowKey={({ at, epoch, closesEpoch }) => `${at} ${epoch} ${closesEpoch}`}
          columns={[
            { key: 'at', head: t('curve.at'), cell: ({ at }) => dateWords(at, 'minute') },
            { key: 'score', head: t('curve.score'), align: 'number', cell: ({ score }) => say(score) },
            { key: 'range', head: t('curve.range'), align: 'number', cell: ({ low, high }) => `${say(low)} – ${say(high)}` },
            { key: 'word', head: t('curve.word'), cell: ({ word }) => (word ? t(`word.${word}`) : '–') },
            { key: 'votes', head: t('curve.votes'), align: 'number', cell: ({ votes }) => votes },
            { key: 'epoch', head: t('curve.epoch'), cell: ({ epoch, closesEpoch }) => (closesEpoch ? String(epoch) : t('curve.live')) },
            { key: 'today', head: t('curve.todayScore'), align: 'number', cell: ({ today: score }) => say(score) },
            { key: 'gap', head: t('curve.gap'), align: 'number', cell: (row) => say(gapOf(row)) },
          ]}
        />
      </Disclosure>
    </div>
  );
}

type Row = ConsensusView['curve'][number] & { today: number };

// Both readings of each moment; where they are the same the one stands for both.
function readings({ curve, today }: ConsensusView): Row[] {
  return curve.map((point, index) => ({ ...point, today: today?.[index]?.score ?? point.score }));
}

const gapOf = ({ score, today }: Row) => Math.abs(score - today);

function twoReadings(consensus: ConsensusView, say: (score: number) => string): string {
  const t = messages('consensus');
  const rows = readings(consensus);
  const widest = rows.toSorted((a, b) => gapOf(b) - gapOf(a))[0];
  const last = rows.at(-1);
  if (consensus.today === null || !widest || !last) return t('curve.same');
  return t('curve.today', { date: dateWords(widest.at, 'day'), gap: say(gapOf(widest)), now: say(gapOf(last)) });
}
