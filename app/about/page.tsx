import type { Metadata } from 'next';
import { connection } from 'next/server';
import { AboutClocks } from '#components/shell/about-clocks.tsx';
import { AboutCorrections } from '#components/shell/about-corrections.tsx';
import { AboutJournal } from '#components/shell/about-journal.tsx';
import { AboutStatuses } from '#components/shell/about-statuses.tsx';
import { AboutTerms } from '#components/shell/about-terms.tsx';
import { AboutWords } from '#components/shell/about-words.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { messages } from '#lib/messages/translate.ts';
import { getPolicies, getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../page-facts.ts';

const t = messages('about');

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return pageFacts({ title: t('title'), description: t('description'), path: '/about' });
}

/** What the site is, in its own words. */
export default async function AboutPage() {
  // Rendered when it is asked for, as every reader page, so that the front door keeps it.
  await connection();
  publicPage();
  const [{ sample }, policies] = await Promise.all([getSite(), getPolicies()]);
  return (
    <PageShell isSample={sample}>
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <AboutStatuses />
      <AboutTerms policies={policies} />
      <AboutClocks />
      <AboutWords />
      <AboutCorrections />
      <AboutJournal />
    </PageShell>
  );
}
