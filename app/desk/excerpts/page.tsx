import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { ExcerptChooser } from '#components/source/forms/excerpt-chooser.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import type { Query } from '#lib/boundary/returned-form.ts';
import { claimNamed, excerptDesk } from '#lib/captures/excerpt-desk.ts';
import { readPlace } from '#lib/captures/marked-place.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('excerpts');

export const metadata: Metadata = { title: t('desk.title'), robots: { index: false } };

export default async function ExcerptsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const [capture, claim] = [query.capture, query.claim].map((value) => (typeof value === 'string' ? value : ''));
  const place = readPlace(query);
  const own = new URLSearchParams({ capture: capture ?? '', ...(place && { start: String(place.start), end: String(place.end) }) });
  const member = await requireActor(`/desk/excerpts?${own}`);
  const desk = await excerptDesk(member, capture ?? '', place);
  if (!desk) return <NothingHere />;
  const slug = claim ? await claimNamed(member, claim) : null;
  if (slug !== null) redirect(`/desk/claims/${slug}/evidence?${own}`);
  return (
    <PageShell>
      <PageTitle eyebrow={<a href={`/sources/${desk.source.slug}`}><UserText text={desk.source.title} language={desk.source.language} /></a>} lede={t('desk.lede')}>{t('desk.title')}</PageTitle>
      <ExcerptChooser desk={desk} unknown={claim || null} />
    </PageShell>
  );
}
