import type { Metadata } from 'next';
import { ClaimActs } from '#components/claim/desk/claim-acts.tsx';
import { ClaimState } from '#components/claim/desk/claim-state.tsx';
import { DraftPreview } from '#components/claim/desk/draft-preview.tsx';
import { ClaimUnderWork } from '#components/claim/forms/claim-under-work.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { messages } from '#lib/messages/translate.ts';
import { openClaimDesk, type ClaimDeskProps } from './open-claim-desk.ts';

const t = messages('desk');

export const metadata: Metadata = { title: t('claim.title'), robots: { index: false } };

export default async function ClaimDeskHome(props: ClaimDeskProps) {
  const desk = await openClaimDesk(props, null);
  return (
    <PageShell isSample={desk.page.sample}>
      <div className="space-y-7">
        <Breadcrumbs crumbs={[{ label: t('home.title'), href: '/desk' }, { label: t('claim.crumb') }]} />
        <PageTitle>{t('claim.title')}</PageTitle>
        <ClaimUnderWork page={desk.page} />
        <ClaimState desk={desk} />
      </div>
      <ClaimActs desk={desk} />
      <DraftPreview page={desk.page} />
    </PageShell>
  );
}
