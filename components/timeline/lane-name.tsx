import type { Lane } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';

/** A lane's name, and by which clock its marks stand. */
export function LaneName({ lane, y }: { lane: Lane | 'status'; y: number }) {
  const t = messages('timeline');
  return (
    <text
      x="0"
      y={y}
      fontSize="12.5"
      className="fill-ink"
      stroke="var(--color-paper)"
      strokeWidth="7"
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      <tspan fontWeight="650">{t(`lane.${lane}`)}</tspan>
      <tspan dx="6" className="fill-ink-soft">
        {t(`laneClock.${lane}`)}
      </tspan>
    </text>
  );
}
