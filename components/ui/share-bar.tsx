import { messages } from '#lib/messages/translate.ts';

type ShareBarProps = {
  /** All three in [0, 1]; `low` and `high` are the ends of the interval. */
  share: number;
  low: number;
  high: number;
};

const whole = (part: number) => Math.round(part * 100);

/** A share and how sure one can be of it: the bar is the interval, the stroke the share; the sentence says both. */
export function ShareBar({ share, low, high }: ShareBarProps) {
  const sentence = messages('ui')('share.sentence', {
    share: whole(share),
    low: whole(low),
    high: whole(high),
  });
  return (
    <div className="max-w-96">
      <svg
        viewBox="0 0 200 14"
        aria-hidden="true"
        className="block h-3.5 w-full"
        preserveAspectRatio="none"
      >
        <path
          d="M0 7h200M.5 2v10M199.5 2v10M100 4v6"
          stroke="var(--color-rule-strong)"
          fill="none"
          vectorEffect="non-scaling-stroke"
        />
        <rect
          x={low * 200}
          y="4"
          width={Math.max(1, (high - low) * 200)}
          height="6"
          fill="currentColor"
          fillOpacity="0.3"
        />
        <path
          d={`M${share * 200} 0v14`}
          stroke="currentColor"
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p className="mt-1 text-small">{sentence}</p>
    </div>
  );
}
