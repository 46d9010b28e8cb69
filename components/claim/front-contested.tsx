import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { FrontPart } from './front-part.tsx';
import { ListOf, ListRow } from './list-row.tsx';

type FrontContestedProps = { disputed: readonly ClaimLine[]; split: readonly ClaimLine[] };

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
          <ListOf lines={split} row={(line) => <ListRow line={line} />} />
        </FrontPart>
      )}
    </div>
  );
}
