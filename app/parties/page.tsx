import type { Metadata } from 'next';
import { PartyIndex } from '#components/party/party-index.tsx';
import { PartySearch } from '#components/party/party-search.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { readNameKey } from '#lib/boundary/pages.ts';
import { publicPage } from '#lib/boundary/reads.ts';
import { messages } from '#lib/messages/translate.ts';
import { listOfParties } from '#lib/parties/party-queries.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const t = messages('lists');

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, after } = await searchParams;
  return pageFacts({
    title: t('party.listTitle'), description: t('party.listLede'), path: '/parties',
    isMinor: q !== undefined || after !== undefined,
  });
}

/** Everyone whom public claims name, by name. */
export default async function PartiesPage({ searchParams }: Props) {
  const { q, after } = await searchParams;
  publicPage();
  const typed = typeof q === 'string' ? q.toWellFormed().replaceAll('\0', '').trim() : '';
  const key = readNameKey(after);
  if (key === undefined || Array.isArray(q)) return <NothingHere />;
  const [{ parties, next }, { sample }] = await Promise.all([listOfParties(typed, key), getSite()]);
  return (
    <PageShell isSample={sample}>
      <PageTitle lede={t('party.listLede')}>{t('party.listTitle')}</PageTitle>
      <PartySearch typed={typed} />
      <PartyIndex parties={parties} typed={typed} isFirst={key === null} next={next} />
    </PageShell>
  );
}
