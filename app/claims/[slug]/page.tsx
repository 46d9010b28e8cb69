import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { ClaimArticle } from '#components/claim/claim-article.tsx';
import { ClaimDownloads } from '#components/claim/claim-downloads.tsx';
import { claimMetadata } from '#components/claim/claim-metadata.ts';
import { NeedsAnotherLook } from '#components/claim/review-term.tsx';
import { LastEntries } from '#components/claim/last-entries.tsx';
import { Tombstone } from '#components/claim/tombstone.tsx';
import { WorkOnClaim } from '#components/claim/work-on-claim.tsx';
import { ConsensusPanel } from '#components/consensus/consensus-panel.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { presently } from '#lib/claims/as-of-queries.ts';
import { getClaim, getJournal } from '#lib/claims/claim-queries.ts';
import { getConsensus } from '#lib/consensus/consensus-queries.ts';
import { needsAnotherLook } from '#lib/claims/due-queries.ts';
import { offersMementos } from '#lib/claims/memento-queries.ts';

type Props = { params: Promise<{ slug: string }> };

const loadClaim = cache(getClaim);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const claim = await loadClaim(slug);
  return claim ? claimMetadata(claim) : {};
}

export default async function ClaimPage({ params }: Props) {
  const { slug } = await params;
  publicPage();
  const [claim, journal] = await Promise.all([loadClaim(slug), getJournal(slug)]);
  if (!claim) return <NothingHere />;
  if (claim.slug !== slug) permanentRedirect(`/claims/${claim.slug}`);
  const { view, sample } = claim;
  const target = view.mergedInto && claim.places[view.mergedInto.claimId];
  // Also on the way to another claim: what stood here has a past of its own.
  if (view.visibility === 'public') offersMementos(claim.slug);
  // For as long as it is merged; undone, the claim stands here again.
  if (target) redirect(target);
  if (view.visibility === 'withheld')
    return (
      <PageShell isSample={sample}>
        <Tombstone view={view} />
      </PageShell>
    );
  return (
    <PageShell isSample={sample}>
      <ClaimArticle
        page={claim}
        moment={presently(claim)}
        above={needsAnotherLook(claim) && <NeedsAnotherLook step={view.status} />}
        consensus={<ConsensusPanel view={view} tally={claim.tally} consensusDays={claim.consensusDays} consensus={await getConsensus(view)} />}
      >
        <ClaimDownloads slug={claim.slug} />
        <LastEntries slug={claim.slug} language={view.language} entries={journal?.lines ?? []} />
        <WorkOnClaim slug={claim.slug} />
      </ClaimArticle>
    </PageShell>
  );
}
