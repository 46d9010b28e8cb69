import { dateWords } from '#components/ui/date-words.ts';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { asOfPath, dayOf } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Directory } from '../directory.ts';

type NotYetHereProps = { moment: ClaimMoment; directory: Directory };

/** In place of a claim on a day when this site had nothing of it: when it came, and where else to look. */
export function NotYetHere({ moment: { asOf, now }, directory }: NotYetHereProps) {
  if (!asOf) return null;
  const t = messages('asOf');
  const [day, first] = [dateWords(asOf.date, 'day'), dayOf(now.loggedAt)];
  const wasDraft = first <= asOf.date;
  const path = directory.places[now.id] ?? '';
  const slug = path.replace('/claims/', '');
  return (
    <div className="wide">
      <PageTitle
        lede={wasDraft ? t('notYet.draft', { day }) : t('notYet.logged', { day, date: dateWords(first, 'day') })}
      >
        {t('notYet.heading')}
      </PageTitle>
      <p dir="auto" lang={now.language} className="mt-6 text-claim-line">
        <a href={path}>
          <UserText text={now.wording.text} language={now.language} isBlock />
        </a>
      </p>
      <ul className="mt-4 space-y-1">
        {!wasDraft && (
          <li>
            <a href={asOfPath(slug, { reading: 'recorded', date: first })}>{t('notYet.first')}</a>
          </li>
        )}
        <li>
          <a href={asOfPath(slug, { reading: 'known', date: asOf.date })}>
            {t('notYet.knowable', { day })}
          </a>
        </li>
      </ul>
    </div>
  );
}
