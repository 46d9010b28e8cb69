import { memo, useMemo } from 'react';
import type { AsOf } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { place } from '#lib/domain/timeline/axis.ts';
import type { Mark } from '#lib/domain/timeline/lanes.ts';
import { isDated, lanesOf, momentsOf, type DatedMoment } from '#lib/domain/timeline/moments.ts';
import type { Instant } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { isSameList } from './is-same-list.ts';
import { LaneName } from './lane-name.tsx';
import { MARK_STYLES } from './mark-link.tsx';
import { WideAxis } from './wide-axis.tsx';
import { WideBands } from './wide-bands.tsx';
import { LANE_HEAD, WIDE, layWide, type WideLane, type WideLayout } from './wide-layout.ts';
import { WideMark } from './wide-mark.tsx';

type WideTimelineProps = {
  /** What the drawing is laid out by, and what of it was there. */
  now: ClaimView; shown: ClaimView | null;
  consensusDays: readonly Instant[]; asOf: AsOf | null;
};

const DAY = 86_400_000;

/** The timeline from left to right, for screens with room for it. A line stands at the end of the day shown. */
export function WideTimeline({ now, consensusDays, shown, asOf }: WideTimelineProps) {
  const { layout, all } = useMemo(() => {
    const moments = momentsOf(now).filter(isDated);
    return { layout: layWide(moments, now.statuses, consensusDays), all: new Map(moments.map((moment) => [moment.id, moment])) };
  }, [now, consensusDays]);
  const there = lanesOf(shown);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDE} ${layout.height}`}
        role="group"
        aria-label={messages('timeline')('label')}
        className={`${MARK_STYLES} block h-auto w-full overflow-visible font-sans`}
      >
        <StillAxis layout={layout} />
        <WideBands layout={layout} there={there.status} />
        {/* Under the marks, whose labels stand clear of it. */}
        {asOf && <Cursor at={place(layout.axis, Date.parse(asOf.date) + DAY)} height={layout.height} />}
        {layout.lanes.map((lane) => (
          <WideLaneRows key={lane.lane} lane={lane} all={all} there={there[lane.lane]} />
        ))}
      </svg>
      <WideCaption layout={layout} isPast={asOf !== null} />
    </>
  );
}

const WideCaption = memo(({ layout, isPast }: { layout: WideLayout; isPast: boolean }) => {
  const t = messages('timeline');
  const hasClusters = layout.lanes.some(({ groups }) => groups.flat().some(({ ids }) => ids.length > 1));
  return (
    <p className="mt-2 text-tiny text-ink-soft">
      {t(layout.axis.breaks.length > 0 ? 'scaleCut' : 'scaleWide')} {hasClusters && t('clusters')} {isPast && t('faint')}
    </p>
  );
});

const StillAxis = memo(WideAxis);

function Cursor({ at, height }: { at: number; height: number }) {
  return <path d={`M${at} 0V${height}`} aria-hidden="true" className="stroke-ink" strokeWidth="2" />;
}

type WideLaneRowsProps = { lane: WideLane; all: ReadonlyMap<string, DatedMoment>; there: readonly DatedMoment[] };

const lastThere = new WeakMap<Mark, readonly DatedMoment[]>();

// A step brings something to one mark: the others get the very same list, made once.
function thereOf(mark: Mark, byId: ReadonlyMap<string, DatedMoment>): readonly DatedMoment[] {
  const last = lastThere.get(mark);
  if (last && isWhatIsThere(last, mark, byId)) return last;
  const there = mark.ids.flatMap((id) => byId.get(id) ?? []);
  lastThere.set(mark, there);
  return there;
}

function isWhatIsThere(list: readonly DatedMoment[], mark: Mark, byId: ReadonlyMap<string, DatedMoment>): boolean {
  let count = 0;
  for (const id of mark.ids) {
    const moment = byId.get(id);
    if (moment && moment !== list[count]) return false;
    if (moment) count += 1;
  }
  return count === list.length;
}

// Most steps bring something to one lane: the others are passed over as a whole.
const WideLaneRows = memo(function WideLaneRows({ lane, all, there }: WideLaneRowsProps) {
  const byId = new Map(there.map((moment) => [moment.id, moment]));
  return (
    <g>
      <path d={`M0 ${lane.top}H${WIDE}`} className="stroke-rule" />
      <LaneName lane={lane.lane} y={lane.top + 18} />
      {lane.groups.map((marks) => (
        <WideMarks
          key={marks[0]?.ids[0]}
          marks={marks}
          top={lane.top + LANE_HEAD}
          there={marks.map((mark) => thereOf(mark, byId))}
          all={all}
        />
      ))}
    </g>
  );
}, (a, b) => a.lane === b.lane && a.all === b.all && isSameList(a.there, b.there));

type WideMarksProps = { marks: readonly Mark[]; top: number; there: readonly (readonly DatedMoment[])[]; all: ReadonlyMap<string, DatedMoment> };

// And in it to one group of neighbours.
const WideMarks = memo(function WideMarks({ marks, top, there, all }: WideMarksProps) {
  return marks.map((mark, index) => (
    <WideMark key={mark.ids[0]} mark={mark} top={top} moments={there[index] ?? []} first={all.get(mark.ids[0] ?? '')} />
  ));
}, (a, b) => a.marks === b.marks && a.top === b.top && a.all === b.all && isSameList(a.there, b.there));
