import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { ArrowKeys } from './arrow-keys.tsx';
import { NarrowTimeline } from './narrow-timeline.tsx';
import { WideTimeline } from './wide-timeline.tsx';

type TimelineDrawingProps = {
  /** `view` is what was there at the moment; the drawing is laid out by all that is there now, so that nothing jumps. */
  moment: Pick<ClaimMoment, 'asOf' | 'now' | 'view' | 'consensusDays'>;
  /** Draws one of the two alone, where it is known which is looked at. */
  screen?: 'wide' | 'narrow';
};

/**
 * A claim's timeline: drawn from left to right where there is room, from top to bottom where there
 * is not; its table is in timeline-twin.tsx. Every mark is a link to its item on the page, which must have the id
 * `anchorOf(item.id)`. What was not there yet is faint, and no link.
 */
export function TimelineDrawing({ moment: { asOf, now, view, consensusDays }, screen }: TimelineDrawingProps) {
  const shown = view?.visibility === 'public' ? view : null;
  return (
    <>
      {screen !== 'narrow' && (
        <ArrowKeys className="hidden min-[60rem]:block print:hidden">
          <WideTimeline now={now} consensusDays={consensusDays} shown={shown} asOf={asOf} />
        </ArrowKeys>
      )}
      {screen !== 'wide' && (
        <ArrowKeys className="min-[60rem]:hidden print:block">
          <Narrow view={shown} />
          <p className="mt-2 text-tiny text-ink-soft">{messages('timeline')('scaleNarrow')}</p>
        </ArrowKeys>
      )}
    </>
  );
}

function Narrow({ view }: { view: ClaimView | null }) {
  const dated = view ? momentsOf(view).filter(isDated) : [];
  return dated.length === 0 ? <p>{messages('timeline')('nothing')}</p> : <NarrowTimeline moments={dated} />;
}
