import type { Metadata } from 'next';
import { JournalEntry } from '#components/claim/journal-entry.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { getJournal } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

const t = messages('claim');

// Fifty lines of a journal are nothing to land on from a search; the claim's page is.
export const metadata: Metadata = { title: t('journalPage.title'), robots: { index: false } };

export default async function JournalOfClaim({ params, searchParams }: Props) {
  const { slug } = await params;
  publicPage();
  const before = seqIn((await searchParams).before);
  const journal = before === null ? null : await getJournal(slug, before);
  if (!journal) return <NothingHere />;
  const path = `/claims/${journal.slug}`;
  const { lines, next, wording, language, sample } = journal;
  return (
    <PageShell isSample={sample}>
      <Breadcrumbs
        crumbs={[
          { label: wording ?? t('page.erasedTitle'), href: path },
          { label: t('journalPage.title') },
        ]}
      />
      <div className="mt-5">
        <PageTitle lede={t('journalPage.lede')}>{t('journalPage.title')}</PageTitle>
      </div>
      {lines.length === 0 && <p className="mt-8">{t('journalPage.none')}</p>}
      <ol reversed className="mt-8 border-t border-rule">
        {lines.map((line) => (
          <JournalEntry key={line.entry.id} line={line} path={path} language={language} />
        ))}
      </ol>
      <Pager
        previousHref={before === undefined ? null : `${path}/journal`}
        previousWord={t('journalPage.newer')}
        nextHref={next === null ? null : `${path}/journal?before=${next}`}
        nextWord={t('journalPage.older')}
      />
    </PageShell>
  );
}

/** The sequence number to read from; null for what is none. */
function seqIn(text: string | string[] | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  return typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}
