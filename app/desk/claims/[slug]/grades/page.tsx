import { ClaimDeskPage } from '#components/claim/forms/claim-desk-page.tsx';
import { GradeForm } from '#components/claim/forms/grade-form.tsx';
import { deskMetadata, openClaimDesk, type ClaimDeskProps } from '../open-claim-desk.ts';

export const metadata = deskMetadata('grades');

export default async function GradesPage(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, 'grades');
  const { item } = await props.searchParams;
  return (
    <ClaimDeskPage desk={desk} act="grades">
      <GradeForm desk={desk} picked={typeof item === 'string' ? item : undefined} />
    </ClaimDeskPage>
  );
}
