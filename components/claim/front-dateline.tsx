import { dateWords } from '#components/ui/date-words.ts';
import { MOST_OF_A_WEEK, type Week } from '#lib/claims/calendar-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** Over the front page: the day, and in a sentence what the week that ends with it brought. */
export function FrontDateline({ week: { today, counts } }: { week: Week }) {
  const t = messages('calendar');
  const isBounded = Math.max(counts.moved, counts.logged) >= MOST_OF_A_WEEK;
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 text-small text-ink-soft">
      <strong className="font-semibold text-ink">{dateWords(today, 'day')}</strong>
      <span>{isBounded ? t('week.most', { count: MOST_OF_A_WEEK }) : t('week.intro', counts)}</span>
      <a href="/corrections" className="ms-auto">{t('week.all')}</a>
    </p>
  );
}
