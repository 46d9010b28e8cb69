import { anchorOf } from '#components/claim/directory.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Line } from '#lib/domain/timeline/lines.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { cutToWidth, textWidth } from '#lib/domain/timeline/text-width.ts';
import { messages } from '#lib/messages/translate.ts';
import { clusterWords, rowAnchorOf } from './clusters.ts';
import { counts, isWithdrawn, markLabel, markWords } from './moment-words.ts';
import { MarkLink } from './mark-link.tsx';
import { MarkShape } from './mark-shape.tsx';

export const NARROW = 340;
export const TEXT_START = 52;
export const BAND_CENTRE = 9;
export const BAND_WIDTH = 12;
const MARK_CENTRE = 36;
const SIZE = 13;

type MomentsLine = Extract<Line, { kind: 'moments' }>;

/** One line of the narrow timeline: a moment, or several of one kind with their number. */
export function NarrowMoments({ line }: { line: MomentsLine }) {
  const [moment] = line.moments;
  if (!moment) return null;
  const isCluster = line.moments.length > 1;
  const y = line.top + line.height / 2;
  return (
    <MarkLink
      href={`#${isCluster ? rowAnchorOf(moment.id) : anchorOf(moment.id)}`}
      words={isCluster ? clusterWords(line.moments) : markWords(moment, messages('timeline')(`laneOne.${moment.lane}`))}
      box={{ x: 22, y: line.top, width: NARROW - 22, height: line.height }}
    >
      {line.isStretch ? (
        <rect
          x={MARK_CENTRE - 4}
          y={line.top + 2}
          width="8"
          height={line.height - 4}
          rx="1"
          className="fill-rule stroke-ink"
          strokeDasharray={counts(moment) ? undefined : '3 2'}
        />
      ) : (
        <MarkShape moment={moment} x={MARK_CENTRE} y={y} />
      )}
      <LineText moment={moment} count={line.moments.length} y={y + 4.5} />
    </MarkLink>
  );
}

function LineText({ moment, count, y }: { moment: DatedMoment; count: number; y: number }) {
  const t = messages('timeline');
  const lane = t(count > 1 ? `lane.${moment.lane}` : `laneOne.${moment.lane}`);
  const words = count > 1 ? t('items', { count }) : markLabel(moment);
  const isStatus = moment.lane === 'status';
  return (
    <text
      x={TEXT_START}
      y={y}
      fontSize={SIZE}
      fontWeight={isStatus ? 650 : undefined}
      fill={isStatus ? STATUS_TOKENS[moment.item.status].color : 'var(--color-ink)'}
      textDecoration={isWithdrawn(moment) && count === 1 ? 'line-through' : undefined}
    >
      <tspan className="fill-ink-soft" fontWeight="400">
        {lane}
      </tspan>
      {' '}
      <tspan>
        {cutToWidth(words, SIZE, NARROW - TEXT_START - 5 - textWidth(lane, SIZE))}
      </tspan>
    </text>
  );
}
