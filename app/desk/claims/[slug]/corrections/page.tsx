import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { CorrectionForm } from '#components/claim/forms/correction-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('corrections');

export default async function CorrectionsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'corrections');
  return <ClaimDeskPage desk={desk} act="corrections"><CorrectionForm desk={desk} /></ClaimDeskPage>;
}
