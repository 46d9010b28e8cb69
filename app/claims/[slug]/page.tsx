import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Appearances } from '#components/claim/appearances.tsx';
import { Attributions } from '#components/claim/attributions.tsx';
import { ClaimHeader } from '#components/claim/claim-header.tsx';
import { claimMetadata } from '#components/claim/claim-metadata.ts';
import { EvidenceColumns } from '#components/claim/evidence-columns.tsx';
import { LastEntries } from '#components/claim/last-entries.tsx';
import { Parts } from '#components/claim/parts.tsx';
import { Rebuttals } from '#components/claim/rebuttals.tsx';
import { Relations } from '#components/claim/relations.tsx';
import { ScopeAndTopics } from '#components/claim/scope-and-topics.tsx';
import { StandingStatus } from '#components/claim/standing-status.tsx';
import { StatusCorrections } from '#components/claim/status-corrections.tsx';
import { StatusHistory } from '#components/claim/status-history.tsx';
import { Tombstone } from '#components/claim/tombstone.tsx';
import { Wordings } from '#components/claim/wordings.tsx';
import { WorkOnClaim } from '#components/claim/work-on-claim.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { Timeline } from '#components/timeline/timeline.tsx';
import { ConsensusLine } from '#components/vote/consensus-line.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { getClaim, getJournal } from '#lib/claims/claim-queries.ts';

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
  const { view, tally, sample } = claim;
  if (view.visibility === 'withheld')
    return (
      <PageShell isSample={sample}>
        <Tombstone view={view} />
      </PageShell>
    );
  const parts = { view, directory: claim };
  return (
    <PageShell isSample={sample}>
      <article className="page-grid full">
        <StatusCorrections {...parts} />
        <ClaimHeader {...parts} />
        <Attributions {...parts} />
        <StandingStatus {...parts} />
        <ScopeAndTopics view={view} />
        <Timeline view={view} />
        <EvidenceColumns {...parts} />
        <Appearances {...parts} />
        <Rebuttals {...parts} />
        <Parts {...parts} />
        <Relations {...parts} />
        <ConsensusLine tally={tally} />
        <Wordings {...parts} />
        <StatusHistory {...parts} />
        <LastEntries slug={claim.slug} entries={journal?.lines ?? []} />
        <WorkOnClaim slug={claim.slug} />
      </article>
    </PageShell>
  );
}
