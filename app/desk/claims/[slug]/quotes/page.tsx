import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { QuotesForm } from '#components/claim/forms/quotes-form.tsx';
import { quotesToConfirm } from '#lib/captures/quote-desk.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('quotes');

export default async function QuotesPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'quotes');
  return <ClaimDeskPage desk={desk} act="quotes"><QuotesForm desk={desk} quotes={await quotesToConfirm(desk.page.view.evidence)} /></ClaimDeskPage>;
}
