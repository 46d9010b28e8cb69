import { ConsensusLine } from '#components/vote/consensus-line.tsx';
import type { ClaimPage } from '#lib/claims/load-claim.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { ClaimBody } from './claim-body.tsx';
import { ClaimHead } from './claim-head.tsx';
import { following } from './following.ts';
import { JoinedClaims } from './joined-section.tsx';
import { StatusHistory } from './status-history.tsx';
import { NotYetHere } from './time/not-yet-here.tsx';
import { Tombstone } from './tombstone.tsx';
import { Wordings } from './wordings.tsx';

const WordingsFollowing = following(Wordings, 'wordings', 'language');
const HistoryFollowing = following(StatusHistory, 'statuses', 'evidence', 'loggedBy');

type PartProps = { moment: ClaimMoment; directory: ClaimPage };

// The parts of a claim's page that follow the date. The server and the browser draw the same ones.

/** What stands above the timeline: the claim, or why there is nothing of it. */
export function HeadPart({ moment, directory }: PartProps) {
  const { view } = moment;
  if (!view) return <NotYetHere moment={moment} directory={directory} />;
  return view.visibility === 'public' ? <ClaimHead view={view} directory={directory} /> : <Tombstone view={view} />;
}

/** What was brought to the claim. */
export function BodyPart({ moment: { view }, directory }: PartProps) {
  return view?.visibility === 'public' ? <ClaimBody view={view} directory={directory} /> : null;
}

/** What the votes say. */
export function VotesPart({ moment: { view, tally } }: PartProps) {
  return view?.visibility === 'public' ? <ConsensusLine tally={tally} /> : null;
}

/** Which claims were joined to it, and how the wording and the status moved. */
export function HistoryPart({ moment: { view }, directory }: PartProps) {
  if (view?.visibility !== 'public') return null;
  return (
    <>
      <JoinedClaims claim={{ ...directory, view }} />
      <WordingsFollowing view={view} directory={directory} />
      <HistoryFollowing view={view} directory={directory} />
    </>
  );
}
