import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { TopicsForm } from '#components/claim/forms/topics-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('topics');

export default async function TopicsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'topics');
  return <ClaimDeskPage desk={desk} act="topics"><TopicsForm desk={desk} /></ClaimDeskPage>;
}
