import type { ClaimView } from '#lib/domain/fold/view.ts';
import { Attributions } from './attributions.tsx';
import { ClaimHeader } from './claim-header.tsx';
import type { Directory } from './directory.ts';
import { following } from './following.ts';
import { MergedNotice } from './merged-notice.tsx';
import { ScopeAndTopics } from './scope-and-topics.tsx';
import { StandingStatus } from './standing-status.tsx';
import { StatusCorrections } from './status-corrections.tsx';

type ClaimHeadProps = { view: ClaimView; directory: Directory };

const HeaderFollowing = following(ClaimHeader, 'wording', 'language', 'quote', 'said', 'kind', 'loggedAt', 'loggedBy');
const AttributionsFollowing = following(Attributions, 'attributions');
const StandingFollowing = following(StandingStatus, 'status', 'proposals', 'evidence', 'loggedBy');

/** What stands above the timeline: the claim, who made it, and where it stands. */
export function ClaimHead(parts: ClaimHeadProps) {
  return (
    <>
      <MergedNotice {...parts} />
      <StatusCorrections {...parts} />
      <HeaderFollowing {...parts} />
      <div className="wide standing-grid">
        <AttributionsFollowing {...parts} />
        <StandingFollowing {...parts} />
      </div>
      <ScopeAndTopics view={parts.view} />
    </>
  );
}
