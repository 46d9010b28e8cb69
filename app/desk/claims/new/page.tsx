import type { Metadata } from 'next';
import { LogForm } from '#components/claim/forms/log-form.tsx';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { broughtForm } from '#lib/boundary/brought-form.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { closestTo } from '#lib/claims/check-wording.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

const PATH = '/desk/claims/new';
const t = messages('desk');

export const metadata: Metadata = { title: t('log.title'), robots: { index: false } };

export default async function LogClaimPage({ searchParams }: { searchParams: Promise<Query> }) {
  const member = await requireActor(PATH);
  const query = await searchParams;
  const form = broughtForm(await returnedForm(PATH, query), query);
  const wording = form.typed('wording');
  const closest = wording === undefined ? null : await closestTo(wording, form.typed('language') ?? '');
  return (
    <PageShell>
      <PageTitle lede={t('log.lede')}>{t('log.title')}</PageTitle>
      {may(member.roles, 'log-claim')
        ? <LogForm form={form} path={PATH} closest={closest} />
        : <div className="mt-8"><MayNot act="log-claim" /></div>}
    </PageShell>
  );
}
