import type { ClaimView } from '#lib/domain/fold/view.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { messages } from '#lib/messages/translate.ts';
import { AFTER } from './after.ts';
import { MarkKey } from './mark-key.tsx';
import { TimelineTable } from './timeline-table.tsx';

/** What stands below a claim's timeline: what its marks mean, what has no date, and all of it as a table. */
export function TimelineTwin({ moment: { view } }: { moment: { view: ClaimView | null } }) {
  const moments = view?.visibility === 'public' ? momentsOf(view) : [];
  const undated = moments.filter((moment) => !isDated(moment)).length;
  return (
    <div id={AFTER} className="mt-3 space-y-3">
      <MarkKey moments={moments} />
      {undated > 0 && (
        <p className="text-small text-ink-soft">{messages('timeline')('undated', { count: undated })}</p>
      )}
      <TimelineTable moments={moments} />
    </div>
  );
}
