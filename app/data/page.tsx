import type { Metadata } from 'next';
import { connection } from 'next/server';
import { PublishedEpochs } from '#components/consensus/published-epochs.tsx';
import { PublishedPanels } from '#components/consensus/published-panels.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { listPublished } from '#lib/consensus/published-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { listPanels } from '#lib/panels/panel-queries.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = messages('data');
  return pageFacts({ title: t('title'), description: t('lede'), path: '/data' });
}

/** The votes and epochs that anybody can download, and how to check them. */
export default async function DataPage() {
  await connection();
  publicPage();
  const t = messages('data');
  const [{ sample }, published, drawn] = await Promise.all([getSite(), listPublished(), listPanels()]);
  return (
    <PageShell isSample={sample}>
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <PublishedEpochs published={published} />
      <PublishedPanels {...drawn} />
    </PageShell>
  );
}
