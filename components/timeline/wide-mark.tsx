import { anchorOf } from '#components/claim/directory.ts';
import { LABEL_SIZE, type Mark } from '#lib/domain/timeline/lanes.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { counts, isWithdrawn, markWords } from './moment-words.ts';
import { clusterWords, rowAnchorOf } from './clusters.ts';
import { MarkLink } from './mark-link.tsx';
import { MarkShape } from './mark-shape.tsx';
import { ROW } from './wide-layout.ts';

const BAR = 8;

/**
 * One mark in a lane of the wide timeline: an item with its label, or several with their number.
 */
export function WideMark({
  mark,
  moments,
  top,
}: {
  mark: Mark;
  moments: readonly DatedMoment[];
  top: number;
}) {
  const [moment] = moments;
  if (!moment) return null;
  const y = top + mark.row * ROW + ROW / 2;
  const start = Math.min(mark.start, mark.label?.start ?? mark.start);
  const end = Math.max(mark.end, mark.label?.end ?? mark.end);
  const isCluster = moments.length > 1;
  return (
    <MarkLink
      href={`#${isCluster ? rowAnchorOf(moment.id) : anchorOf(moment.id)}`}
      words={isCluster ? clusterWords(moments) : markWords(moment)}
      box={{ x: start - 2, y: y - ROW / 2 + 1, width: end - start + 4, height: ROW - 2 }}
    >
      {isCluster ? (
        <Cluster mark={mark} y={y} count={moments.length} />
      ) : (
        <One mark={mark} moment={moment} y={y} />
      )}
      {mark.label && (
        <text
          x={mark.label.start}
          y={y + 4}
          fontSize={LABEL_SIZE}
          className={isWithdrawn(moment) ? 'struck' : 'label'}
        >
          {mark.label.text}
        </text>
      )}
    </MarkLink>
  );
}

function One({ mark, moment, y }: { mark: Mark; moment: DatedMoment; y: number }) {
  const middle = (mark.start + mark.end) / 2;
  if (!mark.isStretch) return <MarkShape moment={moment} x={middle} y={y} />;
  return (
    <>
      <rect
        x={mark.start}
        y={y - BAR / 2}
        width={mark.end - mark.start}
        height={BAR}
        rx="1"
        className="fill-rule stroke-ink"
        strokeDasharray={counts(moment) ? undefined : '3 2'}
      />
      {moment.lane === 'rebuttals' && <MarkShape moment={moment} x={mark.start + 8} y={y} />}
    </>
  );
}

function Cluster({ mark, y, count }: { mark: Mark; y: number; count: number }) {
  return (
    <>
      <rect
        x={mark.start}
        y={y - 9}
        width={mark.end - mark.start}
        height="18"
        rx="9"
        className="fill-wash stroke-ink"
      />
      <text
        x={(mark.start + mark.end) / 2}
        y={y + 4}
        fontSize="11.5"
        fontWeight="600"
        textAnchor="middle"
        className="tabular fill-ink"
      >
        {count}
      </text>
    </>
  );
}
