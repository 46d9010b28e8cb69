import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { WordingForm } from '#components/claim/forms/wording-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('wording');

export default async function WordingPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'wording');
  return <ClaimDeskPage desk={desk} act="wording"><WordingForm desk={desk} /></ClaimDeskPage>;
}
