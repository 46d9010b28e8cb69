import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { ClaimArticle } from '#components/claim/claim-article.tsx';
import { asOfMetadata } from '#components/claim/time/as-of-metadata.ts';
import { WrongDay } from '#components/claim/time/wrong-day.tsx';
import { Tombstone } from '#components/claim/tombstone.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { getClaimAsOf } from '#lib/claims/as-of-queries.ts';
import { asOfPath, dayProblem, type AsOf } from '#lib/domain/as-of.ts';

type AsOfPageProps = { slug: string; asOf: AsOf };

/** What an as-of page says of itself; nothing where there is none. */
export async function asOfFacts(slug: string, asOf: AsOf): Promise<Metadata> {
  if (dayProblem(asOf.date, new Date().toISOString())) return {};
  const claim = await getClaimAsOf(slug, asOf);
  return claim ? asOfMetadata(claim) : {};
}

/** A claim's page as of a day, or why there is none. What is wrong with a day is not kept: tomorrow it may be right. */
export async function AsOfPage({ slug, asOf }: AsOfPageProps) {
  const problem = dayProblem(asOf.date, new Date().toISOString());
  if (problem) return <WrongDay problem={problem} slug={slug} reading={asOf.reading} />;
  publicPage();
  const claim = await getClaimAsOf(slug, asOf);
  if (!claim) return <NothingHere />;
  const { page, moment } = claim;
  if (page.slug !== slug) permanentRedirect(asOfPath(page.slug, asOf));
  return (
    <PageShell isSample={page.sample}>
      {page.view.visibility === 'withheld' ? <Tombstone view={page.view} /> : <ClaimArticle {...claim} moment={moment} />}
    </PageShell>
  );
}
