import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { formOf, OpenProposals } from '#components/claim/forms/open-proposals.tsx';
import { StatusForm } from '#components/claim/forms/status-form.tsx';
import { StatusNow } from '#components/claim/forms/status-now.tsx';
import { VotedNotice } from '#components/claim/forms/voted-notice.tsx';
import { countEditors } from '#lib/desk/claim-desk.ts';
import { currentScale } from '#lib/domain/fold/fold-site.ts';
import { may } from '#lib/domain/permissions.ts';
import { getPolicies } from '#lib/site/site-queries.ts';
import { hasVoted } from '#lib/votes/vote-queries.ts';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('status');

export default async function StatusPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'status');
  const [editors, voted, policies] = await Promise.all([countEditors(), hasVoted(desk.member, desk.page), getPolicies()]);
  const mayDecide = may(desk.member.roles, 'change-status') && !voted;
  return (
    <ClaimDeskPage desk={desk} act="status">
      <StatusNow page={desk.page} form={desk.form} />
      {voted && <VotedNotice />}
      <OpenProposals desk={desk} mayDecide={mayDecide} />
      <StatusForm desk={desk} form={formOf(desk.form, undefined)} editors={editors} mayDecide={mayDecide}
        days={policies.reviewTerms[desk.page.view.kind]} scale={currentScale(policies)} />
    </ClaimDeskPage>
  );
}
