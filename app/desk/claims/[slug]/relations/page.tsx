import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { RelationForm } from '#components/claim/forms/relation-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('relations');

export default async function RelationsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'relations');
  return <ClaimDeskPage desk={desk} act="relations"><RelationForm desk={desk} /></ClaimDeskPage>;
}
