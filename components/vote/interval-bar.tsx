import { messages } from '#lib/messages/translate.ts';

const WIDTH = 400;
const LEFT = 8;
const SPAN = WIDTH - 2 * LEFT;
const MIDDLE = 16;

type IntervalBarProps = {
  /** All three in [0, 1]. */
  share: number;
  low: number;
  high: number;
};

/**
 * A share as a bar with the whiskers of its interval; the sentence beside it says the same in
 * words.
 */
export function IntervalBar({ share, low, high }: IntervalBarProps) {
  const t = messages('vote');
  const at = (part: number) => LEFT + part * SPAN;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 46`}
      aria-hidden="true"
      className="block h-auto w-full max-w-lg font-sans"
    >
      <rect x={LEFT} y={MIDDLE - 6} width={SPAN} height="12" className="fill-wash stroke-rule" />
      <rect x={LEFT} y={MIDDLE - 6} width={share * SPAN} height="12" className="fill-rule-strong" />
      {[0, 0.5, 0.75, 1].map((part) => (
        <path key={part} d={`M${at(part)} ${MIDDLE + 6}v4`} className="stroke-rule-strong" />
      ))}
      <path
        d={`M${at(low)} ${MIDDLE}H${at(high)}M${at(low)} ${MIDDLE - 8}v16M${at(high)} ${MIDDLE - 8}v16`}
        className="fill-none stroke-ink"
        strokeWidth="2"
      />
      <text x={LEFT} y="42" fontSize="12" className="fill-ink-soft">
        {t('tally.scale.low')}
      </text>
      <text x={at(1)} y="42" fontSize="12" textAnchor="end" className="fill-ink-soft">
        {t('tally.scale.high')}
      </text>
    </svg>
  );
}
