import { StatusWord } from '#components/ui/status.tsx';
import type { SplitClaim } from '#lib/claims/front-queries.ts';
import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontColumns, FrontPart } from './front-part.tsx';
import { ListOf, ListRow } from './list-row.tsx';

/** Claims with serious sources on both sides. */
export function FrontContested({ disputed }: { disputed: readonly ClaimLine[] }) {
  const t = messages('lists');
  return (
    <FrontPart id="contested" heading={t('front.contested')} intro={t('front.contestedIntro')}
      more={disputed.length > 0 && <a href={listAddress({ status: ['disputed'] })}>{t('front.allDisputed')}</a>}>
      {disputed.length > 0
        ? <FrontColumns lines={disputed} row={(line) => <ListRow line={line} />} />
        : <p className="text-ink-soft">{t('front.nothingContested')}</p>}
    </FrontPart>
  );
}

/** Claims on which reviewers pull apart; nothing while there is none. */
export function FrontSplit({ split }: { split: readonly SplitClaim[] }) {
  const t = messages('lists');
  if (split.length === 0) return null;
  return (
    <FrontPart id="split" heading={t('front.split')} intro={t('front.splitIntro')}>
      <ListOf lines={split} row={(line) => <ListRow line={line} hidesStatus><SplitWords line={line} /></ListRow>} />
    </FrontPart>
  );
}

// That they differ is the news here; the status is a second thing, and named as one.
function SplitWords({ line: { word, low, high, votes, status } }: { line: SplitClaim }) {
  const t = messages('lists');
  return (
    <div className="mt-1 space-y-0.5 text-small">
      <p>
        <strong className="font-semibold">{word ? t('front.splitWord', { word: messages('consensus')(`word.${word}`) }) : t('front.splitNoWord')}</strong>
        {' · '}<StatusWord status={status} size="small" />
      </p>
      <p className="text-ink-soft">{t('front.splitCounts', { low, high, votes })}</p>
    </div>
  );
}
