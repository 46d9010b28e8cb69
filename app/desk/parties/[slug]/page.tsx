import type { Metadata } from 'next';
import { PartyNameForm } from '#components/party/forms/party-name-form.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { partySeq } from '#lib/parties/party-history.ts';
import { getPartyForDesk } from '#lib/parties/party-queries.ts';

export const metadata: Metadata = { title: messages('desk')('partyName.title'), robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> };

export default async function RenamePartyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/desk/parties/${slug}`;
  const actor = await requireActor(path);
  const [party, seq, form] = await Promise.all([getPartyForDesk(actor, slug), partySeq(slug), returnedForm(path, await searchParams)]);
  if (!party || seq === null) return <NothingHere />;
  const t = messages('desk');
  return (
    <PageShell>
      <PageTitle eyebrow={<a href={`/parties/${party.slug}`}><UserText text={party.name} /></a>} lede={t('partyName.lede')}>{t('partyName.title')}</PageTitle>
      <PartyNameForm slug={party.slug} name={party.name} seq={seq} form={form} />
    </PageShell>
  );
}
