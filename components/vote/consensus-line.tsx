import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Tally } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';
import { IntervalBar } from './interval-bar.tsx';

const STEPS = ['0', '25', '50', '75', '100'] as const;

/**
 * What the votes say together: the counts and one share with its interval, or that there are too
 * few.
 */
export function ConsensusLine({ tally }: { tally: Tally }) {
  const t = messages('vote');
  return (
    <Section id="consensus" heading={t('tally.heading')} intro={t('tally.intro')}>
      {tally.isShown ? <Shown tally={tally} /> : <p>{t('tally.tooFew')}</p>}
    </Section>
  );
}

function Shown({ tally: { votes, cannotJudge, counts, share, interval } }: { tally: Tally }) {
  const t = messages('vote');
  if (votes === null || counts === null || share === null || interval === null) return null;
  const rows = STEPS.map((step, index) => ({ step, count: counts[index] ?? 0 }));
  return (
    <div className="space-y-5">
      <IntervalBar share={share} low={interval.low} high={interval.high} />
      <p>
        {t('tally.share', {
          share: Math.round(share * 100),
          low: Math.round(interval.low * 100),
          high: Math.round(interval.high * 100),
          votes,
        })}
      </p>
      <DataTable
        caption={t('tally.counts', { votes })}
        rows={rows}
        rowKey={({ step }) => step}
        columns={[
          {
            key: 'value',
            head: t('tally.value'),
            cell: ({ step }) => `${step} % · ${t(`tally.step.${step}`)}`,
          },
          { key: 'votes', head: t('tally.votes'), align: 'number', cell: ({ count }) => count },
        ]}
      />
      <p className="text-small text-ink-soft">
        {t('tally.cannotJudge', { count: cannotJudge ?? 0 })}
      </p>
    </div>
  );
}
