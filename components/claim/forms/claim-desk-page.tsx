import type { ReactNode } from 'react';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { actOf, mayDo, type ClaimAct } from '#lib/desk/claim-acts.ts';
import { messages } from '#lib/messages/translate.ts';
import { ClaimUnderWork } from './claim-under-work.tsx';
import { MayNot } from './may-not.tsx';

type ClaimDeskPageProps = { desk: ClaimDesk; act: ClaimAct; children: ReactNode };

/** A page of a claim's desk: what it is for, which claim it is about, and the form; or which role it needs. */
export function ClaimDeskPage({ desk: { member, page }, act, children }: ClaimDeskPageProps) {
  const t = messages('desk');
  const isTheirs = mayDo(member, act, page.view.visibility);
  const crumbs = [
    { label: t('home.title'), href: '/desk' },
    { label: t('claim.crumb'), href: `/desk/claims/${page.slug}` },
    { label: t(`act.${act}.title`) },
  ];
  return (
    <PageShell isSample={page.sample}>
      <div className="space-y-7">
        <Breadcrumbs crumbs={crumbs} />
        <PageTitle lede={t(`act.${act}.sentence`)}>{t(`act.${act}.title`)}</PageTitle>
        <ClaimUnderWork page={page} />
        {!isTheirs && <MayNot act={actOf(act, page.view.visibility)} />}
      </div>
      {isTheirs && children}
    </PageShell>
  );
}
