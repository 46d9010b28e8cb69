import { memo } from 'react';
import { anchorOf } from '#components/claim/directory.ts';
import { LABEL_SIZE, type Mark } from '#lib/domain/timeline/lanes.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { counts, isWithdrawn, markWords } from './moment-words.ts';
import { clusterWords, rowAnchorOf } from './clusters.ts';
import { isSameList } from './is-same-list.ts';
import { MarkLink } from './mark-link.tsx';
import { MarkShape } from './mark-shape.tsx';
import { ROW } from './wide-layout.ts';

const BAR = 8;

type WideMarkProps = {
  mark: Mark;
  /** Those of its items that are there on the day shown. */
  moments: readonly DatedMoment[];
  /** The first of all its items, which is drawn faint while none is there. */
  first: DatedMoment | undefined;
  top: number;
};

/**
 * One mark in a lane of the wide timeline: an item with its label, or several with their number.
 * Drawn anew only when one of its items changed: a timeline is moved day by day.
 */
export const WideMark = memo(function WideMark({ mark, moments, first, top }: WideMarkProps) {
  const moment = moments[0] ?? first;
  if (!moment) return null;
  const isThere = moments.length > 0;
  const y = top + mark.row * ROW + ROW / 2;
  const start = Math.min(mark.start, mark.label?.start ?? mark.start);
  const end = Math.max(mark.end, mark.label?.end ?? mark.end);
  return (
    <MarkLink
      href={isThere ? `#${moments.length > 1 ? rowAnchorOf(moment.id) : anchorOf(moment.id)}` : null}
      words={wordsOf(moments)}
      box={{ x: start - 2, y: y - ROW / 2 + 1, width: end - start + 4, height: ROW - 2 }}
    >
      {mark.ids.length > 1 ? (
        <Cluster mark={mark} y={y} count={moments.length} />
      ) : (
        <One mark={mark} moment={moment} y={y} />
      )}
      {isThere && mark.label && (
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
}, isSameMark);

function wordsOf(moments: readonly DatedMoment[]): string {
  const [moment] = moments;
  if (!moment) return '';
  return moments.length > 1 ? clusterWords(moments) : markWords(moment, messages('timeline')(`lane.${moment.lane}`));
}

function isSameMark(a: WideMarkProps, b: WideMarkProps): boolean {
  return a.mark === b.mark && a.top === b.top && a.first === b.first && isSameList(a.moments, b.moments);
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
