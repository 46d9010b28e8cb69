import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MethodNow } from '#components/method/method-now.tsx';
import { MethodSections } from '#components/method/method-sections.tsx';
import { PolicyValues } from '#components/method/policy-values.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { getMethod } from '#lib/consensus/method-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = messages('method');
  return pageFacts({ title: t('title'), description: t('lede'), path: '/method' });
}

/** How votes become a word, in plain words, with the numbers in force. */
export default async function MethodPage() {
  await connection();
  publicPage();
  const t = messages('method');
  const [{ sample }, method] = await Promise.all([getSite(), getMethod()]);
  return (
    <PageShell isSample={sample}>
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <MethodNow method={method} />
      <MethodSections policy={method.policy} />
      <PolicyValues policy={method.policy} />
    </PageShell>
  );
}
