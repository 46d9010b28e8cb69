import { percent, wholeWords } from '#components/consensus/numbers.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Calibration } from '#lib/consensus/own-calibration.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { CalibrationCurve } from './calibration-curve.tsx';

const t = messages('calibration');
const { binOf: least, hit, miss, forNotCredible: worst } = CONSENSUS_POLICY.calibration;

type Bin = Calibration['curve'][number];

const COLUMNS: Column<Bin>[] = [
  { key: 'bin', head: t('bin'), cell: ({ from, to }) => t('range', { from: Math.round(from * 100), to: Math.round(to * 100) }) },
  { key: 'votes', head: t('votes'), align: 'number', cell: ({ votes }) => votes },
  { key: 'mean', head: t('mean'), align: 'number', cell: ({ shown }) => (shown ? t('percent', { value: percent(shown.mean) }) : '–') },
  { key: 'share', head: t('share'), align: 'number', cell: ({ shown }) => (shown ? t('percent', { value: percent(shown.share) }) : t('hidden', { least })) },
  {
    key: 'interval', head: t('interval'), align: 'number',
    cell: ({ shown }) => (shown ? t('between', { low: percent(shown.interval.low), high: percent(shown.interval.high) }) : '–'),
  },
];

/** One's own calibration: private, and nothing for who never votes. */
export function CalibrationSection({ calibration }: { calibration: Calibration | null }) {
  if (calibration === null) return null;
  const { brier } = calibration;
  return (
    <Section id="calibration" heading={t('heading')} intro={t('intro')}>
      {brier === null ? <p className="text-ink-soft">{t('none')}</p> : <Scored calibration={calibration} brier={brier} />}
    </Section>
  );
}

function Scored({ calibration: { votes, split, impact, curve }, brier }: { calibration: Calibration; brier: number }) {
  const used = curve.filter((bin) => bin.votes > 0);
  return (
    <div className="space-y-4">
      <p>{t('summary', { votes, brier: brier.toFixed(3), impact: wholeWords(impact), hit, miss: wholeWords(miss), worst: wholeWords(worst) })}</p>
      {split && <p className="text-small text-ink-soft">{t('split', {
        reliability: split.reliability.toFixed(3), resolution: split.resolution.toFixed(3), uncertainty: split.uncertainty.toFixed(3),
      })}</p>}
      <CalibrationCurve bins={used} />
      <DataTable caption={t('caption')} columns={COLUMNS} rows={used} rowKey={({ from }) => String(from)} />
      {used.length < curve.length && <p className="text-small text-ink-soft">{t('empty', { empty: curve.length - used.length, bins: curve.length })}</p>}
    </div>
  );
}
