import { StatusWord } from '#components/ui/status.tsx';
import type { SplitClaim } from '#lib/claims/front-queries.ts';
import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListOf, ListRow } from './list-row.tsx';

type FrontContestedProps = { disputed: readonly ClaimLine[]; split: readonly SplitClaim[] };

/** Claims with serious sources on both sides, and those on which reviewers pull apart. */
export function FrontContested({ disputed, split }: FrontContestedProps) {
  const t = messages('lists');
  return (
    <div className="min-w-0 space-y-10">
      <FrontPart id="contested" heading={t('front.contested')} intro={t('front.contestedIntro')}
        more={disputed.length > 0 && <a href={listAddress({ status: ['disputed'] })}>{t('front.allDisputed')}</a>}>
        {disputed.length > 0
          ? <ListOf lines={disputed} row={(line) => <ListRow line={line} />} />
          : <p className="text-ink-soft">{t('front.nothingContested')}</p>}
      </FrontPart>
      {split.length > 0 && (
        <FrontPart id="split" heading={t('front.split')} intro={t('front.splitIntro')}>
          <ListOf lines={split} row={(line) => <ListRow line={line} hidesStatus><SplitWords line={line} /></ListRow>} />
        </FrontPart>
      )}
    </div>
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
