import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { AppearanceForm } from '#components/claim/forms/appearance-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('appearances');

export default async function AppearancesPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'appearances');
  return <ClaimDeskPage desk={desk} act="appearances"><AppearanceForm desk={desk} /></ClaimDeskPage>;
}
