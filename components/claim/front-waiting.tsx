import type { WaitingClaim } from '#lib/claims/front-queries.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListOf, ListRow } from './list-row.tsx';

/** What nobody has settled, the longest wait first. */
export function FrontWaiting({ waiting }: { waiting: readonly WaitingClaim[] }) {
  const t = messages('lists');
  return (
    <FrontPart id="waiting" heading={t('front.waiting')} intro={t('front.waitingIntro')}
      more={waiting.length > 0
        && <a href={listAddress({ status: ['unverified', 'under-review'] })}>{t('front.allWaiting')}</a>}>
      {waiting.length === 0 && <p className="text-ink-soft">{t('front.nothingWaits')}</p>}
      <ListOf lines={waiting} row={(line) => (
        <ListRow line={line}>
          {line.hasFewVotes && <p className="mt-0.5 text-small text-ink-faint">{t('front.fewVotes')}</p>}
        </ListRow>
      )} />
    </FrontPart>
  );
}
