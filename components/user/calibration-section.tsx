import { percent } from '#components/consensus/numbers.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Calibration } from '#lib/consensus/own-calibration.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('calibration');
const { binOf: least, hit, miss, forNotCredible: worst } = CONSENSUS_POLICY.calibration;

type Bin = Calibration['curve'][number];

const COLUMNS: Column<Bin>[] = [
  { key: 'bin', head: t('bin'), cell: ({ from, to }) => t('range', { from: Math.round(from * 100), to: Math.round(to * 100) }) },
  { key: 'votes', head: t('votes'), align: 'number', cell: ({ votes }) => votes },
  { key: 'mean', head: t('mean'), align: 'number', cell: ({ shown }) => (shown ? t('percent', { value: percent(shown.mean) }) : t('hidden', { least })) },
  { key: 'share', head: t('share'), align: 'number', cell: ({ shown }) => (shown ? t('percent', { value: percent(shown.share) }) : '–') },
  {
    key: 'interval', head: t('interval'), align: 'number',
    cell: ({ shown }) => (shown ? t('between', { low: percent(shown.interval.low), high: percent(shown.interval.high) }) : '–'),
  },
];

/** One's own calibration: private, and nothing for who never votes. */
export function CalibrationSection({ calibration }: { calibration: Calibration | null }) {
  if (calibration === null) return null;
  const { votes, brier, impact, curve } = calibration;
  return (
    <Section id="calibration" heading={t('heading')} intro={t('intro')}>
      {brier === null ? <p className="text-ink-soft">{t('none')}</p> : (
        <div className="space-y-4">
          <p>{t('summary', { votes, brier: brier.toFixed(3), impact, hit, miss, worst })}</p>
          <DataTable caption={t('caption')} columns={COLUMNS} rows={curve} rowKey={({ from }) => String(from)} />
        </div>
      )}
    </Section>
  );
}
