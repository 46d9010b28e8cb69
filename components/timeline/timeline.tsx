import { Section } from '#components/ui/section.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { ArrowKeys } from './arrow-keys.tsx';
import { MarkKey } from './mark-key.tsx';
import { NarrowTimeline } from './narrow-timeline.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { WideTimeline } from './wide-timeline.tsx';

const AFTER = 'after-timeline';

/**
 * A claim's timeline: drawn from left to right where there is room, from top to bottom where there
 * is not, and as a table. Every mark is a link to its item on the page, which must have the id
 * `anchorOf(item.id)`.
 */
export function Timeline({ view }: { view: ClaimView }) {
  const t = messages('timeline');
  const moments = momentsOf(view);
  const dated = moments.filter(isDated);
  const undated = moments.length - dated.length;
  return (
    <Section
      id="timeline"
      heading={t('heading')}
      intro={t('clocks')}
      className="wide min-[72rem]:[&>:not(:last-child)]:ps-48"
    >
      <a href={`#${AFTER}`} className="sr-only focus:not-sr-only">
        {t('skip')}
      </a>
      <ArrowKeys className="hidden min-[60rem]:block print:hidden">
        <WideTimeline moments={dated} steps={view.statuses} />
        <p className="mt-2 text-tiny text-ink-soft">{t('scaleWide')}</p>
      </ArrowKeys>
      <ArrowKeys className="min-[60rem]:hidden print:block">
        <NarrowTimeline moments={dated} />
        <p className="mt-2 text-tiny text-ink-soft">{t('scaleNarrow')}</p>
      </ArrowKeys>
      <div id={AFTER} className="mt-3 space-y-3">
        <MarkKey moments={moments} />
        {undated > 0 && (
          <p className="text-small text-ink-soft">{t('undated', { count: undated })}</p>
        )}
        <TimelineTable moments={moments} />
      </div>
    </Section>
  );
}
