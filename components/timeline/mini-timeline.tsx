import { StatusGlyph } from '#components/ui/status.tsx';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { Band } from '#lib/domain/timeline/bands.ts';
import { messages } from '#lib/messages/translate.ts';
import { MarkShape } from './mark-shape.tsx';
import { BAND, layMini, NAMES, WORD_SIZE, type MiniLane, type MiniLayout } from './mini-layout.ts';
import { WideAxis } from './wide-axis.tsx';

type MiniTimelineProps = { view: ClaimView; href: string };

/** A claim's timeline in small, and the way to the whole of it: where it stood, and when what was said and brought. */
export function MiniTimeline({ view, href }: MiniTimelineProps) {
  return (
    <div className="relative">
      <Drawing view={view} width={660} className="hidden min-[40rem]:block print:block" />
      <Drawing view={view} width={328} className="min-[40rem]:hidden print:hidden" />
      {/* Over the drawing and not around it: the words in the drawing are not the link's name. */}
      <a href={href} aria-label={messages('timeline')('mini', countsOf(layMini(view, 660)))} className="absolute inset-0" />
    </div>
  );
}

function Drawing({ view, width, className }: { view: ClaimView; width: number; className: string }) {
  const layout = layMini(view, width);
  const scope = `mini-${width}`;
  return (
    <svg viewBox={`0 0 ${width} ${layout.height}`} aria-hidden="true" className={`${className} h-auto w-full overflow-visible font-sans`}>
      <StatusPatterns scope={scope} of={[...new Set(layout.bands.map(({ status }) => status))]} />
      <Names layout={layout} />
      <g transform={`translate(${NAMES} 0)`}>
        {layout.bands.map((band) => <MiniBand key={band.id} band={band} layout={layout} scope={scope} />)}
        <WideAxis layout={layout} />
        {layout.lanes.flatMap(({ y, marks }) => marks.map(({ moment, x }) => <MarkShape key={`${moment.id} ${y}`} moment={moment} x={x} y={y} />))}
      </g>
    </svg>
  );
}

function Names({ layout: { bandTop, lanes } }: { layout: MiniLayout }) {
  const t = messages('timeline');
  return (
    <g fontSize={WORD_SIZE} className="fill-ink-soft">
      <text x="0" y={bandTop + BAND - 3}>{t('short.status')}</text>
      {lanes.map(({ lane, y }) => <text key={lane} x="0" y={y + 4}>{t(`short.${lane}`)}</text>)}
    </g>
  );
}

function MiniBand({ band, layout, scope }: { band: Band; layout: MiniLayout; scope: string }) {
  const { status, start, end, isOpen, isVoided, label } = band;
  const { bandTop } = layout;
  const { color, label: word } = STATUS_TOKENS[status];
  const side = isOpen ? `H${Math.max(start, end - 6)}L${end} ${bandTop + BAND / 2}L${Math.max(start, end - 6)} ${bandTop + BAND}` : `H${end}V${bandTop + BAND}`;
  const y = layout.bandWordY(band);
  return (
    <g>
      <path d={`M${start} ${bandTop}${side}H${start}z`} fill={statusFill(status, scope)} stroke={color} />
      {label && (
        <>
          <path d={`M${start + 0.5} ${bandTop}V${y + 6}`} stroke={color} />
          <StatusGlyph status={status} x={label.start + 8} y={y} size={12} />
          <text x={label.start + 18} y={y + 4.5} fontSize={WORD_SIZE} fontWeight="650" fill={color} textDecoration={isVoided ? 'line-through' : undefined}>
            {messages('glossary')(word)}
          </text>
        </>
      )}
    </g>
  );
}

function countsOf({ lanes }: MiniLayout): Record<MiniLane['lane'], number> {
  const count = (lane: MiniLane['lane']) => lanes.find((one) => one.lane === lane)?.marks.length ?? 0;
  return { appearances: count('appearances'), for: count('for'), against: count('against'), context: count('context'), rebuttals: count('rebuttals') };
}
