import { memo } from 'react';
import { anchorOf } from '#components/claim/directory.ts';
import { StatusGlyph } from '#components/ui/status.tsx';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Band } from '#lib/domain/timeline/bands.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { isSameList } from './is-same-list.ts';
import { LaneName } from './lane-name.tsx';
import { markWords, momentLabel } from './moment-words.ts';
import { MarkLink } from './mark-link.tsx';
import { BAND_HEIGHT, BAND_WORD_SIZE, WIDE, type WideLayout } from './wide-layout.ts';

const SCOPE = 'wide';
const ROOM_FOR_NOT_YET = 150;

type WideBandsProps = { layout: WideLayout; /** Those of its statuses that are there on the day shown. */ there: readonly DatedMoment[] };

/** The statuses of a claim as bands, each with its word over the moment it was recorded. */
export const WideBands = memo(function WideBands({ layout, there }: WideBandsProps) {
  const byId = new Map(there.map((moment) => [moment.id, moment]));
  const { bands, bandTop } = layout;
  const first = bands[0]?.start ?? 0;
  const middle = bandTop + BAND_HEIGHT / 2;
  return (
    <g>
      <BandPatterns bands={bands} />
      <LaneName lane="status" y={14} />
      <path d={`M0 ${middle}H${first}`} className="stroke-rule-strong" strokeDasharray="2 4" />
      {first > ROOM_FOR_NOT_YET && (
        <text x="0" y={middle - 6} fontSize="11" fontStyle="italic" className="fill-ink-soft">
          {messages('timeline')('notYet')}
        </text>
      )}
      {bands.map((band) => (
        <BandStretch key={band.id} band={band} top={bandTop} isThere={byId.has(band.id)} />
      ))}
      {bands.map((band) => {
        const moment = byId.get(band.id);
        return moment && <BandWord key={band.id} band={band} moment={moment} layout={layout} />;
      })}
    </g>
  );
}, (a, b) => a.layout === b.layout && isSameList(a.there, b.there));

const BandPatterns = memo(({ bands }: { bands: readonly Band[] }) => (
  <StatusPatterns scope={SCOPE} of={[...new Set(bands.map(({ status }) => status))]} />
));

type BandStretchProps = { band: Band; top: number; isThere: boolean };

const BandStretch = memo(function BandStretch({ band: { status, start, end, isOpen }, top, isThere }: BandStretchProps) {
  const tip = isOpen
    ? `L${end} ${top + BAND_HEIGHT / 2}L${end - 7} ${top + BAND_HEIGHT}`
    : `V${top + BAND_HEIGHT}`;
  return (
    <path
      d={`M${start} ${top}H${isOpen ? Math.max(start, end - 7) : end}${tip}H${start}z`}
      fill={statusFill(status, SCOPE)}
      stroke={STATUS_TOKENS[status].color}
      strokeWidth="1"
      opacity={isThere ? undefined : 0.2}
    />
  );
});

const BandWord = memo(function BandWord({
  band,
  moment,
  layout,
}: {
  band: Band;
  moment: DatedMoment;
  layout: WideLayout;
}) {
  if (!band.label) return <WordlessBand band={band} moment={moment} top={layout.bandTop} />;
  const { start, end } = band.label;
  const y = layout.bandWordY(band);
  return (
    <MarkLink
      href={`#${anchorOf(band.id)}`}
      words={markWords(moment, messages('timeline')('lane.status'))}
      box={{ x: start - 3, y: y - 10, width: Math.min(end, WIDE) - start + 6, height: 20 }}
    >
      <path
        d={`M${band.start + 0.5} ${layout.bandTop}V${y + 6}`}
        stroke={STATUS_TOKENS[band.status].color}
      />
      <StatusGlyph status={band.status} x={start + 8} y={y} size={13} />
      <text
        x={start + 19}
        y={y + 4.5}
        fontSize={BAND_WORD_SIZE}
        fontWeight="650"
        fill={STATUS_TOKENS[band.status].color}
        textDecoration={band.isVoided ? 'line-through' : undefined}
      >
        {momentLabel(moment)}
      </text>
    </MarkLink>
  );
});

// A band too short for its word is the link itself; its words are told, and stand in the table.
function WordlessBand({ band: { id, start, end }, moment, top }: { band: Band; moment: DatedMoment; top: number }) {
  return (
    <MarkLink
      href={`#${anchorOf(id)}`}
      words={markWords(moment, messages('timeline')('lane.status'))}
      box={{ x: start, y: top - 2, width: Math.max(4, end - start), height: BAND_HEIGHT + 4 }}
    >
      <path d={`M${start + 0.5} ${top - 4}v4`} className="stroke-ink" />
    </MarkLink>
  );
}
