import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { EvidenceForm } from '#components/claim/forms/evidence-form.tsx';
import { excerptFor } from '#lib/captures/excerpt-desk.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('evidence');

export default async function EvidencePage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'evidence');
  const excerpt = await excerptFor(desk.member, desk.form.typed, await props.searchParams);
  return <ClaimDeskPage desk={desk} act="evidence"><EvidenceForm desk={desk} excerpt={excerpt} /></ClaimDeskPage>;
}
