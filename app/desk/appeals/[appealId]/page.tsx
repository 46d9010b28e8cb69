import type { Metadata } from 'next';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { HearAppeal } from '#components/user/hear-appeal.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { appealFor } from '#lib/consensus/appeal-queries.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('appeals');

export const metadata: Metadata = { title: t('hear.title'), robots: { index: false } };

type Props = { params: Promise<{ appealId: string }>; searchParams: Promise<Query> };

export default async function AppealPage({ params, searchParams }: Props) {
  const { appealId } = await params;
  const path = `/desk/appeals/${appealId}`;
  const actor = await requireActor(path);
  const [appeal, form] = await Promise.all([appealFor(actor, appealId), returnedForm(path, await searchParams)]);
  if (!may(actor.roles, 'hear-appeal')) return <PageShell><div className="mt-8"><MayNot act="hear-appeal" /></div></PageShell>;
  if (!appeal) return <NothingHere />;
  return (
    <PageShell>
      <PageTitle eyebrow={<a href="/desk">{t('hear.eyebrow')}</a>} lede={t('hear.lede', { name: appeal.by })}>{t('hear.title')}</PageTitle>
      <HearAppeal appeal={appeal} isOwn={appeal.actorId === actor.id} form={form} />
    </PageShell>
  );
}
