import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { VisibilityForm } from '#components/claim/forms/visibility-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('visibility');

export default async function VisibilityPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'visibility');
  return <ClaimDeskPage desk={desk} act="visibility"><VisibilityForm desk={desk} /></ClaimDeskPage>;
}
