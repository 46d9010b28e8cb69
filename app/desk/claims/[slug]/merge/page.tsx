import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { MergeForm } from '#components/claim/forms/merge-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('merge');

export default async function MergePage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'merge');
  return <ClaimDeskPage desk={desk} act="merge"><MergeForm desk={desk} /></ClaimDeskPage>;
}
