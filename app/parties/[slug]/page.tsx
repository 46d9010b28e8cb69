import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { ClaimsThen } from '#components/claim/then/claims-then.tsx';
import { DaySection } from '#components/claim/then/day-section.tsx';
import { titleThen } from '#components/claim/then/then-title.ts';
import { WrongParam } from '#components/claim/then/wrong-param.tsx';
import { FormerNames } from '#components/party/former-names.tsx';
import { PartyAbout } from '#components/party/party-about.tsx';
import { PartyClaims } from '#components/party/party-claims.tsx';
import { PartyDocuments } from '#components/party/party-documents.tsx';
import { PartyFared } from '#components/party/party-fared.tsx';
import { PartyGrade } from '#components/party/party-grade.tsx';
import { PartyHeader } from '#components/party/party-header.tsx';
import { PartyRepeated } from '#components/party/party-repeated.tsx';
import { DeskLink } from '#components/shell/desk-link.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { readPageId } from '#lib/boundary/pages.ts';
import { publicPage } from '#lib/boundary/reads.ts';
import { dayAddress, isDayTyped, readListQuery } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyAsOf } from '#lib/parties/party-history.ts';
import { getParty } from '#lib/parties/party-queries.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../../page-facts.ts';

type Props = {
  params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const party = await getParty((await params).slug);
  const { before, documents, on, reading } = await searchParams;
  const query = readListQuery({ on, reading });
  if (!party || 'wrong' in query) return {};
  const shown = query.asOf === null ? party : await partyAsOf(party, query.asOf) ?? party;
  const name = titleThen(shown.name ?? messages('ui')('erased'), query.asOf);
  return pageFacts({
    title: name, description: messages('lists')('party.description', { name }), path: `/parties/${party.slug}`,
    isMinor: before !== undefined || documents !== undefined || on !== undefined,
  });
}

/** A party: what it claimed, how that fared, what was claimed of it, what it repeated and published. */
export default async function PartyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const search = await searchParams;
  publicPage();
  const [before, documents] = [readPageId(search.before), readPageId(search.documents)];
  const [party, { sample }] = await Promise.all([getParty(slug), getSite()]);
  const query = readListQuery({ on: search.on, reading: search.reading, after: search.after, party: party?.slug });
  if (party && 'wrong' in query) return <WrongParam name={query.wrong} at={`/parties/${party.slug}`} />;
  if (!party || 'wrong' in query || before === undefined || documents === undefined) return <NothingHere />;
  if (party.slug !== slug) permanentRedirect(`/parties/${party.slug}`);
  const at = `/parties/${party.slug}`;
  if (isDayTyped(search, query)) redirect(dayAddress(at, query.params));
  if (query.asOf) {
    const then = await partyAsOf(party, query.asOf);
    return (
      <PageShell isSample={sample}>
        <PartyHeader party={then ?? party} />
        {then === null && <p className="mt-3 text-small text-ink-soft">{messages('then')('notYetParty')}</p>}
        <FormerNames partyId={party.id} asOf={query.asOf} />
        <DaySection action={at} asOf={query.asOf} />
        <ClaimsThen query={query} at={at} />
      </PageShell>
    );
  }
  return (
    <PageShell isSample={sample}>
      <PartyHeader party={party} />
      <FormerNames partyId={party.id} asOf={null} />
      <DaySection action={at} asOf={null} />
      <PartyFared party={party} />
      <PartyClaims party={party} before={before} />
      <PartyAbout party={party} />
      <PartyRepeated party={party} />
      <PartyGrade party={party} />
      {party.publishes && <PartyDocuments party={party} before={documents} />}
      <DeskLink href={`/desk/parties/${party.slug}`}>{messages('desk')('partyName.title')}</DeskLink>
    </PageShell>
  );
}
