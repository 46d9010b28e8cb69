import type { Metadata } from 'next';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { CapturesDesk } from '#components/source/forms/captures-desk.tsx';
import { MarkForm } from '#components/source/forms/mark-form.tsx';
import { SourceCorrectionForm } from '#components/source/forms/source-correction-form.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, UNSENT, type Query } from '#lib/boundary/returned-form.ts';
import { capturesOf } from '#lib/captures/capture-queries.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { sourceToCorrect } from '#lib/sources/correct-source.ts';
import { getSourceForDesk } from '#lib/sources/source-queries.ts';

export const metadata: Metadata = { title: messages('desk')('sourceCorrection.title'), robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

export default async function CorrectSourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/desk/sources/${slug}`;
  const actor = await requireActor(path);
  const [found, facts, form] = await Promise.all([sourceToCorrect(slug), getSourceForDesk(actor, slug), returnedForm(path, await searchParams)]);
  if (!found || !facts) return <NothingHere />;
  const t = messages('desk');
  return (
    <PageShell>
      <PageTitle eyebrow={<a href={`/sources/${facts.slug}`}><UserText text={facts.title} language={facts.language} /></a>} lede={t('sourceCorrection.lede')}>{t('sourceCorrection.title')}</PageTitle>
      <SourceCorrectionForm {...found} facts={facts} form={form} />
      <CapturesDesk source={facts} captures={await capturesOf(facts.id)} />
      {may(actor.roles, 'mark-source') && <MarkForm slug={facts.slug} form={UNSENT} />}
    </PageShell>
  );
}
