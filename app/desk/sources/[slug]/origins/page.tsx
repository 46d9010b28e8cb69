import type { Metadata } from 'next';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkOriginForm, PresentOrigins, SuggestedOrigins } from '#components/source/forms/origins-desk.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, UNSENT, type Query } from '#lib/boundary/returned-form.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { linksOf } from '#lib/sources/origin-queries.ts';
import { getSourceForDesk } from '#lib/sources/source-queries.ts';
import { suggestOrigins } from '#lib/sources/suggest-origins.ts';

const t = messages('origins');

export const metadata: Metadata = { title: t('desk.title'), robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

export default async function OriginsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/desk/sources/${slug}/origins`;
  const member = await requireActor(path);
  const [source, form] = await Promise.all([getSourceForDesk(member, slug), returnedForm(path, await searchParams)]);
  if (!source) return <NothingHere />;
  const title = <PageTitle eyebrow={<a href={`/sources/${source.slug}`}><UserText text={source.title} language={source.language} /></a>} lede={t('desk.lede')}>{t('desk.title')}</PageTitle>;
  if (!may(member.roles, 'link-sources')) return <PageShell>{title}<div className="mt-8"><MayNot act="link-sources" /></div></PageShell>;
  const [{ origins }, suggestions] = await Promise.all([linksOf(source.id), suggestOrigins(member, source.id)]);
  const parts = { slug: source.slug, form };
  return (
    <PageShell>
      {title}
      <PresentOrigins {...parts} links={origins} member={member} />
      <SuggestedOrigins slug={source.slug} suggestions={suggestions} />
      <LinkOriginForm {...parts} form={form.typed('derivationId') === undefined ? form : UNSENT} />
    </PageShell>
  );
}
