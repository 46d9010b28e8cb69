import { dateWords } from '#components/ui/date-words.ts';
import type { OnThisDay } from '#lib/claims/calendar-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListMove } from './list-move.tsx';
import { ListRow } from './list-row.tsx';

/** What was said or decided on the same day of earlier months and years; nothing where nothing was. */
export function FrontDay({ onThisDay: { day, said, moved } }: { onThisDay: OnThisDay }) {
  const t = messages('calendar');
  if (said.length + moved.length === 0) return null;
  return (
    <FrontPart id="day" heading={t('day.heading')} intro={t('day.intro', { day: dayAndMonth(day) })}>
      <ul className="columns gap-y-6!">
        {said.map((line) => (
          <li key={`said ${line.id}`} className="border-t border-rule pt-3">
            <p className="eyebrow mb-1">{t('day.said', { date: dateWords(line.day, 'day') })}</p>
            <ListRow line={line} />
          </li>
        ))}
        {moved.map((line) => (
          <li key={line.changeId} className="border-t border-rule pt-3">
            <p className="eyebrow mb-1">{t('day.moved', { date: dateWords(line.day, 'day') })}</p>
            <ListMove line={line} />
          </li>
        ))}
      </ul>
    </FrontPart>
  );
}

const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function dayAndMonth(at: string): string {
  return DAY_AND_MONTH.format(new Date(at));
}
