import { dateWords } from '#components/ui/date-words.ts';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimAsOf } from '#lib/claims/as-of-queries.ts';
import { asOfPath, dayOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

/** In place of a claim on a day when this site had nothing of it: when it came, and where else to look. */
export function NotYetHere({ claim: { asOf, now } }: { claim: ClaimAsOf }) {
  const t = messages('asOf');
  const day = dateWords(asOf.date, 'day');
  const first = dayOf(now.view.loggedAt);
  const wasDraft = first <= asOf.date;
  return (
    <>
      <PageTitle
        lede={wasDraft ? t('notYet.draft', { day }) : t('notYet.logged', { day, date: dateWords(first, 'day') })}
      >
        {t('notYet.heading')}
      </PageTitle>
      <p dir="auto" lang={now.view.language} className="mt-6 text-claim-line">
        <a href={`/claims/${now.slug}`}>
          <UserText text={now.view.wording.text} language={now.view.language} />
        </a>
      </p>
      <ul className="mt-4 space-y-1">
        {!wasDraft && (
          <li>
            <a href={asOfPath(now.slug, { reading: 'recorded', date: first })}>{t('notYet.first')}</a>
          </li>
        )}
        <li>
          <a href={asOfPath(now.slug, { reading: 'known', date: asOf.date })}>
            {t('notYet.knowable', { day })}
          </a>
        </li>
      </ul>
    </>
  );
}
