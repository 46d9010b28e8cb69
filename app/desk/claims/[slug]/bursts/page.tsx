import { BurstsParts } from '#components/claim/forms/bursts-parts.tsx';
import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { burstsOn } from '#lib/consensus/burst-queries.ts';
import { mayDo } from '#lib/desk/claim-acts.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('bursts');

export default async function BurstsPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'bursts');
  const isEditor = mayDo(desk.member, 'bursts', desk.page.view.visibility);
  const bursts = isEditor ? await burstsOn(desk.member, desk.page.view) : null;
  return <ClaimDeskPage desk={desk} act="bursts">{bursts && <BurstsParts desk={desk} bursts={bursts} />}</ClaimDeskPage>;
}
