import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { VoteDeskParts } from '#components/vote/forms/vote-desk-parts.tsx';
import { mayDo } from '#lib/desk/claim-acts.ts';
import { getVoteDesk } from '#lib/votes/vote-queries.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('vote');

export default async function VotePage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'vote');
  const isReviewer = mayDo(desk.member, 'vote', desk.page.view.visibility);
  const voteDesk = isReviewer ? await getVoteDesk(desk.member, desk.page) : null;
  return <ClaimDeskPage desk={desk} act="vote">{voteDesk && <VoteDeskParts desk={desk} voteDesk={voteDesk} />}</ClaimDeskPage>;
}
