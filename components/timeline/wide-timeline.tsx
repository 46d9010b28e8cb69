import type { StatusStep } from '#lib/domain/fold/view.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { LaneName } from './lane-name.tsx';
import { MARK_STYLES } from './mark-link.tsx';
import { WideAxis } from './wide-axis.tsx';
import { WideBands } from './wide-bands.tsx';
import { LANE_HEAD, WIDE, layWide, type WideLane } from './wide-layout.ts';
import { WideMark } from './wide-mark.tsx';

type WideTimelineProps = { moments: readonly DatedMoment[]; steps: readonly StatusStep[] };

/** The timeline from left to right, for screens with room for it. */
export function WideTimeline({ moments, steps }: WideTimelineProps) {
  const layout = layWide(moments, steps);
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  return (
    <svg
      viewBox={`0 0 ${WIDE} ${layout.height}`}
      role="group"
      aria-label={messages('timeline')('label')}
      className={`${MARK_STYLES} block h-auto w-full overflow-visible font-sans`}
    >
      <WideAxis layout={layout} />
      <WideBands layout={layout} byId={byId} />
      {layout.lanes.map((lane) => (
        <WideLaneRows key={lane.lane} lane={lane} byId={byId} />
      ))}
    </svg>
  );
}

function WideLaneRows({ lane, byId }: { lane: WideLane; byId: ReadonlyMap<string, DatedMoment> }) {
  return (
    <g>
      <path d={`M0 ${lane.top}H${WIDE}`} className="stroke-rule" />
      <LaneName lane={lane.lane} y={lane.top + 18} />
      {lane.marks.map((mark) => (
        <WideMark
          key={mark.ids[0]}
          mark={mark}
          top={lane.top + LANE_HEAD}
          moments={mark.ids.flatMap((id) => byId.get(id) ?? [])}
        />
      ))}
    </g>
  );
}
