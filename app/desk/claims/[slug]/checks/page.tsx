import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { RecheckForm } from '#components/claim/forms/recheck-form.tsx';
import { StatusNow } from '#components/claim/forms/status-now.tsx';
import { getPolicies } from '#lib/site/site-queries.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('checks');

export default async function ChecksPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'checks');
  const { reviewTerms } = await getPolicies();
  return (
    <ClaimDeskPage desk={desk} act="checks">
      <StatusNow page={desk.page} form={desk.form} />
      <RecheckForm desk={desk} terms={reviewTerms} />
    </ClaimDeskPage>
  );
}
