import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { ChangeList as Changes } from '#lib/corrections/change-queries.ts';
import { changesAddress, type ChangeQuery } from '#lib/corrections/change-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { ChangeRow } from './change-row.tsx';

/** A page of the list of changes, and the ways to its feed and its other pages. */
export function ChangeList({ query: { params, before }, list, isSample }: { query: ChangeQuery; list: Changes; isSample: boolean }) {
  const t = messages('corrections');
  return (
    <section aria-label={t('title')}>
      <p data-print="no" className="flex flex-wrap gap-x-3 gap-y-3 text-small">
        <a href={changesAddress(params, {}, '/corrections.atom')}>{t('feed')}</a>
        <a href={changesAddress(params, {}, '/api/corrections')}>{t('json')}</a>
        <a href="#narrow" className="button w-full min-[52rem]:hidden" data-tone="secondary" data-size="small">{t('narrow')}</a>
      </p>
      {isSample && <p data-print="no" className="mt-2 text-small text-ink-soft">{t('feedWithoutSample')}</p>}
      {list.lines.length === 0 && <div className="mt-4"><Nothing isNarrowed={Object.keys(params).length > 0} /></div>}
      {list.lines.length > 0 && (
        <ol className="mt-3 border-t border-ink">
          {list.lines.map((line) => <ChangeRow key={line.id} line={line} />)}
        </ol>
      )}
      <Pager label={t('pages')} previousHref={before === null ? null : changesAddress(params)} previousWord={t('newer')}
        nextHref={list.next === null ? null : changesAddress(params, { before: [list.next] })} nextWord={t('older')} />
    </section>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const t = messages('corrections');
  if (!isNarrowed) return <EmptyState title={t('noneYet')}>{t('noneYetText')}</EmptyState>;
  return <EmptyState title={t('none')}><a href="/corrections">{t('newer')}</a></EmptyState>;
}
