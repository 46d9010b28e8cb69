import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { AttributionForm } from '#components/claim/forms/attribution-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('attributions');

export default async function AttributionsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'attributions');
  return <ClaimDeskPage desk={desk} act="attributions"><AttributionForm desk={desk} /></ClaimDeskPage>;
}
