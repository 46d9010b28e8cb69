import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { ClaimList, FoundLine } from '#lib/claims/list-queries.ts';
import { listAddress, type ListQuery } from '#lib/claims/list-query.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';
import { hasMarks, ListMarked } from './list-marked.tsx';
import { ListOf, ListRow } from './list-row.tsx';

/** How many claims fit, the claims, and the way on; or what to do where none fits. */
export function ListResults({ query, list }: { query: ListQuery; list: ClaimList }) {
  const t = messages('lists');
  if (list.lines.length === 0 && query.after === null) return <NothingFits isNarrowed={Object.values(query.params).some((values) => values.length > 0)} />;
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="sr-only">{t('claims.found')}</h2>
      <Summary list={list} asOf={query.asOf} />
      <ListOf lines={list.lines} row={(line) => <FoundRow line={line} asOf={query.asOf} order={list.order} />} />
      <Pager nextHref={list.nextAt} nextWord={t('claims.older')}
        previousHref={query.after === null ? null : listAddress(query.params)} previousWord={t('claims.first')} />
    </section>
  );
}

function Summary({ list, asOf }: { list: ClaimList; asOf: AsOf | null }) {
  const t = messages('lists');
  const then = messages('then');
  const { total, isBounded } = list.facets;
  return (
    <p className="mb-4 border-b border-ink pb-2 text-small text-ink-soft">
      {list.order === 'loose' && <>{t('claims.loose')} </>}
      <span className="tabular">{isBounded ? t('claims.least', { count: total }) : t('claims.total', { count: total })}</span>
      , {list.order === 'rank' || list.order === 'loose' ? t('claims.byRank') : asOf ? then('byChange') : t('claims.byMoved')}.{' '}
      {asOf === null ? t('claims.clock') : then(asOf.reading === 'known' ? 'clockKnown' : 'clock')}
    </p>
  );
}

function FoundRow({ line, asOf, order }: { line: FoundLine; asOf: AsOf | null; order: ClaimList['order'] }) {
  const { marked, language } = line;
  const wording = hasMarks(marked?.wording) ? <ListMarked text={marked.wording} /> : undefined;
  return (
    <ListRow line={line} wording={wording} asOf={asOf} showsChange={order === 'moved'}>
      {!wording && hasMarks(marked?.quote) && (
        <p className="mt-1 text-small text-ink-soft">
          {messages('lists')('row.inQuote')} <bdi dir="auto" lang={language}><ListMarked text={marked.quote} /></bdi>
        </p>
      )}
    </ListRow>
  );
}

function NothingFits({ isNarrowed }: { isNarrowed: boolean }) {
  const t = messages('lists');
  if (!isNarrowed)
    return <EmptyState title={t('claims.noneYet')}>{t.rich('claims.noneYetText', { log: (words) => <a href="/desk/claims/new">{words}</a> })}</EmptyState>;
  return (
    <EmptyState title={t('claims.emptyTitle')}>
      <p>{t.rich('claims.emptyText', { all: (words) => <a href="/claims">{words}</a> })}</p>
      <p className="mt-1">{t.rich('claims.emptyLog', { log: (words) => <a href="/desk/claims/new">{words}</a> })}</p>
    </EmptyState>
  );
}
