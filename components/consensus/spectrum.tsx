import { DataTable } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { percent } from './numbers.ts';

const WIDTH = 420;
const HEIGHT = 150;
const TOP = 12;
const LEFT = 4;
const SPAN = WIDTH - LEFT - 40;

/** How credible people at each point of the viewpoint range find the claim. */
export function Spectrum({ spectrum: { curve, mean } }: { spectrum: { curve: readonly number[]; mean: number } }) {
  const t = messages('consensus');
  const x = (index: number) => LEFT + (index / Math.max(1, curve.length - 1)) * SPAN;
  const y = (share: number) => TOP + (1 - share) * HEIGHT;
  const path = curve.map((share, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(share).toFixed(1)}`).join('');
  const middle = curve[Math.floor(curve.length / 2)] ?? mean;
  const words = { first: percent(curve[0] ?? mean), middle: percent(middle), last: percent(curve.at(-1) ?? mean) };
  return (
    <div>
      <h3 className="font-semibold">{t('spectrum.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t('spectrum.intro')}</p>
      <svg viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 24}`} role="img" aria-label={t('spectrum.label', words)} className="mt-3 block h-auto w-full max-w-lg font-sans">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <path d={`M${LEFT} ${y(share)}H${LEFT + SPAN}`} className="stroke-rule" />
            <text x={LEFT + SPAN + 6} y={y(share) + 4} fontSize="11" className="fill-ink-soft">{percent(share)} %</text>
          </g>
        ))}
        <path d={`${path}V${y(0)}H${LEFT}z`} className="fill-wash" />
        <path d={path} className="fill-none stroke-ink" strokeWidth="1.75" />
        <text x={LEFT} y={TOP + HEIGHT + 18} fontSize="12" className="fill-ink-soft">{t('spectrum.oneEnd')}</text>
        <text x={LEFT + SPAN} y={TOP + HEIGHT + 18} fontSize="12" textAnchor="end" className="fill-ink-soft">{t('spectrum.otherEnd')}</text>
      </svg>
      <p className="mt-1 text-small">{t('spectrum.mean', { mean: percent(mean) })} {t('spectrum.few', { prior: percent(CONSENSUS_POLICY.spectrum.priorValue) })}</p>
      <Disclosure summary={t('spectrum.table')}>
        <DataTable
          caption={t('spectrum.table')}
          captionHidden
          rows={curve.map((share, index) => ({ share, point: index + 1 }))}
          rowKey={({ point }) => String(point)}
          columns={[
            { key: 'point', head: t('spectrum.point'), cell: ({ point }) => `${point} / ${curve.length}` },
            { key: 'value', head: t('spectrum.value'), align: 'number', cell: ({ share }) => `${percent(share)} %` },
          ]}
        />
      </Disclosure>
    </div>
  );
}
