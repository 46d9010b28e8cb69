import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ListActive } from '#components/claim/list-active.tsx';
import { ListFacets } from '#components/claim/list-facets.tsx';
import { ListResults } from '#components/claim/list-results.tsx';
import { ListSearch } from '#components/claim/list-search.tsx';
import { ListBanner } from '#components/claim/then/list-banner.tsx';
import { titleThen } from '#components/claim/then/then-title.ts';
import { WrongParam } from '#components/claim/then/wrong-param.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { listClaims, wrongSentence } from '#lib/claims/list-queries.ts';
import { isDayTyped, listAddress, readListQuery, type ListQuery } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const t = messages('lists');

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = readListQuery(await searchParams);
  if ('wrong' in query) return {};
  return pageFacts({
    title: titleOf(query), description: t('claims.description'), path: listAddress(query.params),
    isMinor: query.filters.text !== '' || query.after !== null || query.asOf !== null,
  });
}

/** Every public claim, narrowed by what the address says. */
export default async function ClaimsPage({ searchParams }: Props) {
  const search = await searchParams;
  const query = readListQuery(search);
  publicPage();
  if ('wrong' in query) return <WrongParam name={query.wrong} at="/claims" params={query.params} />;
  if (isDayTyped(search, query)) redirect(listAddress(query.params));
  const [list, { sample }] = await Promise.all([listClaims(query), getSite()]);
  if (!list) return <NothingHere>{wrongSentence('after')}</NothingHere>;
  return (
    <PageShell isSample={sample}>
      <div className="wide">
        <PageTitle>{titleOf(query)}</PageTitle>
        {query.asOf && <ListBanner asOf={query.asOf} addressOf={(change) => listAddress(query.params, change)} />}
        <ListSearch params={query.params} />
        <div className="beside mt-8">
          <ListFacets params={query.params} facets={list.facets} asOf={query.asOf} />
          <div className="order-first min-w-0 min-[52rem]:order-none">
            <ListActive params={query.params} facets={list.facets} />
            <ListResults query={query} list={list} />
          </div>
        </div>
      </div>
    </PageShell>
  );
}

function titleOf({ filters: { text }, asOf }: ListQuery): string {
  const title = text === '' ? t('claims.title') : t('claims.titleSearch', { text });
  return titleThen(title, asOf);
}
