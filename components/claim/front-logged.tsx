import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontColumns, FrontPart } from './front-part.tsx';
import { ListRow } from './list-row.tsx';

/** The claims that were logged this week, the latest first; nothing in a week without one. */
export function FrontLogged({ logged }: { logged: readonly ClaimLine[] }) {
  const t = messages('calendar');
  if (logged.length === 0) return null;
  return (
    <FrontPart id="logged" heading={t('week.logged')} intro={t('week.loggedIntro')}>
      <FrontColumns lines={logged} row={(line) => <ListRow line={line} />} />
    </FrontPart>
  );
}
