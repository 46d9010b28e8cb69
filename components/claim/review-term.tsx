import { DateText } from '#components/ui/date-text.tsx';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import { lastDayOf } from '#lib/domain/review-term.ts';
import { messages } from '#lib/messages/translate.ts';

/** When a status was last checked and by when it is to be looked at again; nothing for one without a term. */
export function ReviewTerm({ step: { reviewBy, checkedAt } }: { step: StatusStep }) {
  if (reviewBy === null) return null;
  return (
    <p className="text-small text-ink-soft">
      {messages('terms').rich('checked', {
        checked: () => <DateText at={checkedAt} />, by: () => <DateText at={lastDayOf(reviewBy)} />,
      })}
    </p>
  );
}

/** On the page of a claim past its term: that it needs another look, and since when nobody has looked. */
export function NeedsAnotherLook({ step: { reviewBy, checkedAt } }: { step: StatusStep }) {
  if (reviewBy === null) return null;
  const t = messages('terms');
  return (
    <p role="note" className="wide mb-4 border-s-4 border-rule-strong bg-wash px-4 py-2 text-small text-ink-soft">
      <strong className="font-semibold text-ink">{t('past')}.</strong>{' '}
      {t.rich('pastText', { checked: () => <DateText at={checkedAt} />, by: () => <DateText at={lastDayOf(reviewBy)} /> })}
    </p>
  );
}
