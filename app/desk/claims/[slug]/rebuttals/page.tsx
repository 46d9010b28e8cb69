import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { RebuttalForm } from '#components/claim/forms/rebuttal-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('rebuttals');

export default async function RebuttalsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'rebuttals');
  return <ClaimDeskPage desk={desk} act="rebuttals"><RebuttalForm desk={desk} /></ClaimDeskPage>;
}
