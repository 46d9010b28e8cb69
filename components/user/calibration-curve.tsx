import type { Calibration } from '#lib/consensus/own-calibration.ts';
import { messages } from '#lib/messages/translate.ts';

const SIZE = 220;
const LEFT = 44;
const TOP = 10;
const TICKS = [0, 25, 50, 75, 100];

type Bin = Calibration['curve'][number];

/** How often what one called so credible was supported, with its interval: on the slanting line answers held as given. */
export function CalibrationCurve({ bins }: { bins: readonly Bin[] }) {
  const t = messages('calibration');
  const points = bins.flatMap(({ shown }) => (shown ? [shown] : []));
  if (points.length === 0) return null;
  const x = (share: number) => LEFT + share * SIZE;
  const y = (share: number) => TOP + (1 - share) * SIZE;
  return (
    <figure>
      <svg viewBox={`0 0 ${LEFT + SIZE + 16} ${TOP + SIZE + 44}`} role="img" aria-label={t('curve')} className="block h-auto w-full max-w-sm font-sans">
        {TICKS.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick / 100)}h${SIZE}`} className="stroke-rule" />
            <text x={LEFT - 6} y={y(tick / 100) + 4} fontSize="11" textAnchor="end" className="tabular fill-ink-soft">{t('percent', { value: tick })}</text>
            <text x={x(tick / 100)} y={y(0) + 16} fontSize="11" textAnchor="middle" className="tabular fill-ink-soft">{tick}</text>
          </g>
        ))}
        <text x={x(0.5)} y={y(0) + 34} fontSize="11.5" textAnchor="middle" className="fill-ink-soft">{t('axis')}</text>
        <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="stroke-ink-soft" strokeDasharray="5 4" />
        <path d={points.map(({ mean, share }, k) => `${k === 0 ? 'M' : 'L'}${x(mean)} ${y(share)}`).join('')} className="fill-none stroke-ink" strokeWidth="1.25" />
        {points.map(({ mean, share, interval }) => (
          <g key={mean}>
            <path d={`M${x(mean)} ${y(interval.low)}V${y(interval.high)}m-4 0h8M${x(mean) - 4} ${y(interval.low)}h8`} className="fill-none stroke-ink" strokeWidth="1.25" />
            <circle cx={x(mean)} cy={y(share)} r="4" className="fill-ink" />
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 text-small text-ink-soft">{t('reading')}</figcaption>
    </figure>
  );
}
