import type { Metadata } from 'next';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { OutletGradeForm } from '#components/party/forms/outlet-grade-form.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { gradesOf } from '#lib/parties/grade-queries.ts';
import { getPartyForDesk } from '#lib/parties/party-queries.ts';

const t = messages('grades');

export const metadata: Metadata = { title: t('form.title'), robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

export default async function GradeOutletPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/desk/parties/${slug}/grade`;
  const actor = await requireActor(path);
  const [party, form] = await Promise.all([getPartyForDesk(actor, slug), returnedForm(path, await searchParams)]);
  if (!party) return <NothingHere />;
  const [last = null] = await gradesOf(party.id);
  return (
    <PageShell>
      <PageTitle eyebrow={<a href={`/parties/${party.slug}`}><UserText text={party.name} /></a>} lede={t('form.lede')}>{t('form.title')}</PageTitle>
      {may(actor.roles, 'grade-outlet')
        ? <OutletGradeForm slug={party.slug} last={last} form={form} />
        : <div className="mt-8"><MayNot act="grade-outlet" /></div>}
    </PageShell>
  );
}
