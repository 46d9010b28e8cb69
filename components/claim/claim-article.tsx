import type { ReactNode } from 'react';
import { Timeline } from '#components/timeline/timeline.tsx';
import { ConsensusLine } from '#components/vote/consensus-line.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { ClaimBody } from './claim-body.tsx';
import { ClaimHead } from './claim-head.tsx';
import { JoinedClaims } from './joined-section.tsx';
import { StatusHistory } from './status-history.tsx';
import { Wordings } from './wordings.tsx';

type ClaimArticleProps = {
  claim: ClaimPage;
  /** What only the present has: the newest entries, the way to the desk. */
  children?: ReactNode;
};

/** A claim, section by section, as it stands now or as of a day: what it shows is in `claim`. */
export function ClaimArticle({ claim, children }: ClaimArticleProps) {
  const parts = { view: claim.view, directory: claim };
  return (
    <article className="page-grid full">
      <ClaimHead {...parts} />
      <Timeline view={claim.view} />
      <ClaimBody {...parts} />
      <ConsensusLine tally={claim.tally} />
      <JoinedClaims claim={claim} />
      <Wordings {...parts} />
      <StatusHistory {...parts} />
      {children}
    </article>
  );
}
