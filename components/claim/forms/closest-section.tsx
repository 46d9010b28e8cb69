import { Button } from '#components/ui/button.tsx';
import type { ClosestClaim } from '#lib/claims/matching-queries.ts';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClosestClaims } from './closest-claims.tsx';

const MOST = 5;

/** The claims closest to the wording above it: as it is typed, or without script after a press of a button. */
export function ClosestSection({ initial }: { initial: readonly ClosestClaim[] | null }) {
  const t = messages('desk');
  return (
    <>
      <ClosestClaims initial={initial} words={wordsOf()} />
      <noscript className="block">
        <Button tone="secondary" size="small" formAction="/api/matches" formNoValidate>{t('closest.check')}</Button>
        <p className="mt-1 text-small text-ink-soft">{t('closest.checkHint')}</p>
      </noscript>
    </>
  );
}

function wordsOf() {
  const t = messages('desk');
  const word = messages('glossary');
  const counts = Array.from({ length: MOST + 1 }, (_, count) => count);
  return {
    heading: t('closest.heading'), none: t('closest.none'), same: t('closest.same'), opposite: t('closest.opposite'),
    newTab: t('closest.newTab'),
    status: Object.fromEntries(STATUSES.map((status) => [status, word(`status.${status}`)])) as Record<Status, string>,
    said: {
      counts: counts.map((count) => t('closest.said', { count })), sames: counts.map((count) => t('closest.saidSame', { count })),
    },
  };
}
