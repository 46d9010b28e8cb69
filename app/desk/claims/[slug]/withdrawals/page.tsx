import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { WithdrawalForm } from '#components/claim/forms/withdrawal-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('withdrawals');

export default async function WithdrawalsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'withdrawals');
  return <ClaimDeskPage desk={desk} act="withdrawals"><WithdrawalForm desk={desk} /></ClaimDeskPage>;
}
