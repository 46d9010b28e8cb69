import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { AsOfBanner } from '#components/claim/as-of/as-of-banner.tsx';
import { asOfMetadata } from '#components/claim/as-of/as-of-metadata.ts';
import { NotYetHere } from '#components/claim/as-of/not-yet-here.tsx';
import { WrongDay } from '#components/claim/as-of/wrong-day.tsx';
import { ClaimArticle } from '#components/claim/claim-article.tsx';
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
  const { now, then } = claim;
  if (now.slug !== slug) permanentRedirect(asOfPath(now.slug, asOf));
  if (now.view.visibility === 'withheld')
    return (
      <PageShell isSample={now.sample}>
        <Tombstone view={now.view} />
      </PageShell>
    );
  return (
    <PageShell isSample={now.sample}>
      <AsOfBanner claim={claim} />
      {then?.view.visibility === 'public' && <ClaimArticle claim={then} />}
      {then?.view.visibility === 'withheld' && <Tombstone view={then.view} />}
      {!then && <NotYetHere claim={claim} />}
    </PageShell>
  );
}
