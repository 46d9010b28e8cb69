import { DateText } from '#components/ui/date-text.tsx';
import type { DueClaim } from '#lib/claims/due-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListOf, ListRow } from './list-row.tsx';

/** Claims past their term, with when each was last checked; nothing while every status is within its term. */
export function FrontDue({ due }: { due: readonly DueClaim[] }) {
  const t = messages('terms');
  if (due.length === 0) return null;
  return (
    <FrontPart id="due" heading={t('front')} intro={t('frontIntro')}>
      <ListOf lines={due} row={(line) => (
        <ListRow line={line}>
          <p className="mt-0.5 text-small text-ink-faint">
            {t.rich('lastChecked', { date: () => <DateText at={line.checkedAt} /> })}
          </p>
        </ListRow>
      )} />
    </FrontPart>
  );
}
