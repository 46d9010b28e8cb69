import { memo } from 'react';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Status } from '#lib/domain/glossary.ts';
import { layLines, type Line, type LineBand } from '#lib/domain/timeline/lines.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { MARK_STYLES } from './mark-link.tsx';
import { lengthWords, stretchWords } from './moment-words.ts';
import { BAND_CENTRE, BAND_WIDTH, NARROW, NarrowMoments, TEXT_START } from './narrow-moments.tsx';

const SCOPE = 'narrow';

/** The timeline from top to bottom, in order and not to scale: for phones and for paper. */
export function NarrowTimeline({ moments }: { moments: readonly DatedMoment[] }) {
  const { lines, bands, height } = layLines(moments);
  const statuses = new Map(
    moments.flatMap((moment) =>
      moment.lane === 'status' ? [[moment.id, moment.item.status]] : [],
    ),
  );
  return (
    <svg
      viewBox={`0 0 ${NARROW} ${height + 12}`}
      role="group"
      aria-label={messages('timeline')('label')}
      className={`${MARK_STYLES} block h-auto w-full max-w-md overflow-visible font-sans`}
    >
      <StatusPatterns scope={SCOPE} of={[...new Set(statuses.values())]} />
      <path
        d={`M${BAND_CENTRE} 4V${bands[0]?.top ?? height}`}
        className="stroke-rule-strong"
        strokeDasharray="2 4"
      />
      {bands.map((band, index) => (
        <Band
          key={band.momentId}
          band={band}
          status={statuses.get(band.momentId) ?? 'unverified'}
          isOpen={index === bands.length - 1}
        />
      ))}
      {lines.map((line) => (
        <NarrowLine key={`${line.kind}-${line.top}`} line={line} />
      ))}
    </svg>
  );
}

function Band({
  band: { top, bottom },
  status,
  isOpen,
}: {
  band: LineBand;
  status: Status;
  isOpen: boolean;
}) {
  const [left, right] = [BAND_CENTRE - BAND_WIDTH / 2, BAND_CENTRE + BAND_WIDTH / 2];
  return (
    <path
      d={`M${left} ${top}H${right}V${bottom}${isOpen ? `L${BAND_CENTRE} ${bottom + 8}` : ''}L${left} ${bottom}z`}
      fill={statusFill(status, SCOPE)}
      stroke={STATUS_TOKENS[status].color}
    />
  );
}

// Drawn anew only when it moved or says something else: the timeline is moved day by day.
const NarrowLine = memo(function NarrowLine({ line }: { line: Line }) {
  if (line.kind === 'moments') return <NarrowMoments line={line} />;
  const y = line.top + 18;
  if (line.kind === 'date') {
    return (
      <g aria-hidden="true">
        <path
          d={`M${BAND_CENTRE + BAND_WIDTH / 2 + 2} ${y - 4}H${TEXT_START - 6}`}
          className="stroke-rule-strong"
        />
        <text x={TEXT_START} y={y} fontSize="12.5" fontWeight="650" className="tabular fill-ink">
          {stretchWords(line.when)}
        </text>
      </g>
    );
  }
  return (
    <g aria-hidden="true">
      <path
        d={`M${BAND_CENTRE - 9} ${line.top + 16}q5-6 9 0t9 0M${BAND_CENTRE - 9} ${line.top + 21}q5-6 9 0t9 0`}
        className="fill-none stroke-ink"
      />
      <text x={TEXT_START} y={y} fontSize="12" fontStyle="italic" className="fill-ink-soft">
        {messages('timeline')('gap', {
          length: lengthWords(Date.parse(line.from), Date.parse(line.to)),
        })}
      </text>
    </g>
  );
}, (a, b) => isSameLine(a.line, b.line));

function isSameLine(a: Line, b: Line): boolean {
  if (a.top !== b.top || a.height !== b.height) return false;
  if (a.kind === 'moments' && b.kind === 'moments')
    return a.isStretch === b.isStretch && a.moments.length === b.moments.length && a.moments.every((one, nth) => one === b.moments[nth]);
  if (a.kind === 'date' && b.kind === 'date') return a.when.from === b.when.from && a.when.to === b.when.to && a.when.precision === b.when.precision;
  return a.kind === 'gap' && b.kind === 'gap' && a.from === b.from && a.to === b.to;
}
