import { lengthWords } from '#components/timeline/moment-words.ts';
import type { Piece } from '#lib/domain/timeline/axis.ts';
import { messages } from '#lib/messages/translate.ts';
import { LEFT, TEXT_SIZE, TOP, type StripLayout } from './strip-layout.ts';

/** How many claims: whole numbers with a faint line each, and above them what they count. */
export function StripCounts({ layout: { counts, width } }: { layout: StripLayout }) {
  return (
    <g fontSize={TEXT_SIZE} aria-hidden="true">
      <text x="0" y={TEXT_SIZE - 1} className="fill-ink-soft">{messages('then')('strip.claims')}</text>
      {counts.map(({ count, y }) => (
        <g key={count}>
          {count > 0 && <path d={`M${LEFT} ${y}H${width}`} className="stroke-rule" />}
          <text x={LEFT - 8} y={y + 4} textAnchor="end" className="tabular fill-ink-soft">{count}</text>
        </g>
      ))}
    </g>
  );
}

/** When: the days on which the counts changed here, and a cut where nothing happened for long. */
export function StripAxis({ layout: { axis, ticks, now, bottom } }: { layout: StripLayout }) {
  return (
    <g fontSize={TEXT_SIZE} aria-hidden="true" className="fill-ink">
      <path d={`M0 ${bottom + 0.5}H${axis.length}`} className="stroke-ink" />
      {ticks.map(({ at, words, start, end }) => (
        <g key={at}>
          <path d={`M${at} ${bottom}v6`} className="stroke-ink" />
          <text x={(start + end) / 2} y={bottom + 19} textAnchor="middle" className="tabular">{words}</text>
        </g>
      ))}
      <text x={now.x} y={bottom + 19} textAnchor="end">{now.words}</text>
      {axis.breaks.map((gap) => <Cut key={gap.start} gap={gap} bottom={bottom} />)}
    </g>
  );
}

function Cut({ gap: { start, end, from, to }, bottom }: { gap: Piece; bottom: number }) {
  const middle = (start + end) / 2;
  return (
    <g>
      <rect x={middle - 4} y={TOP - 6} width="8" height={bottom - TOP + 14} className="fill-paper" />
      <path d={`M${middle - 4} ${TOP - 6}V${bottom + 8}M${middle + 4} ${TOP - 6}V${bottom + 8}`} className="stroke-rule-strong" strokeDasharray="3 3" />
      <text x={middle} y={bottom + 36} textAnchor="middle" fontStyle="italic" className="fill-ink-soft">{lengthWords(from, to)}</text>
    </g>
  );
}
