import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { SplitForm } from '#components/claim/forms/split-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('split');

export default async function SplitPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'split');
  return <ClaimDeskPage desk={desk} act="split"><SplitForm desk={desk} /></ClaimDeskPage>;
}
