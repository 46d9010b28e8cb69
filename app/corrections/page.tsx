import type { Metadata } from 'next';
import { ChangeFilters } from '#components/corrections/change-filters.tsx';
import { ChangeList } from '#components/corrections/change-list.tsx';
import { ChangePolicy } from '#components/corrections/change-policy.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { changeFacets, listChanges, wrongSentence } from '#lib/corrections/change-queries.ts';
import { changesAddress, readChangeQuery } from '#lib/corrections/change-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const t = messages('corrections');

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = readChangeQuery(await searchParams);
  if ('wrong' in query) return {};
  const path = changesAddress(query.params);
  const facts = await pageFacts({ title: t('title'), description: t('description'), path, isMinor: query.before !== null });
  const feed = changesAddress(query.params, {}, '/corrections.atom');
  return { ...facts, alternates: { canonical: path, types: { 'application/atom+xml': [{ url: feed, title: t('feedTitle') }] } } };
}

/** Every public status change and correction, narrowed by what the address says, and how corrections work here. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const query = readChangeQuery(await searchParams);
  publicPage();
  if ('wrong' in query) return <NothingHere>{wrongSentence(query.wrong)}</NothingHere>;
  const [list, facets, { sample }] = await Promise.all([listChanges(query), changeFacets(query), getSite()]);
  return (
    <PageShell isSample={sample}>
      <div className="wide">
        <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
        <p className="mt-2 text-small"><a href="#policy">{t('policy.title')}</a></p>
        <div className="beside mt-8">
          <ChangeFilters params={query.params} facets={facets} />
          <div className="order-first min-w-0 min-[52rem]:order-none"><ChangeList query={query} list={list} isSample={sample} /></div>
        </div>
      </div>
      <ChangePolicy />
    </PageShell>
  );
}
