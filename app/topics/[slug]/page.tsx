import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClaimsThen } from '#components/claim/then/claims-then.tsx';
import { titleThen } from '#components/claim/then/then-title.ts';
import { DaySection } from '#components/claim/then/day-section.tsx';
import { WrongParam } from '#components/claim/then/wrong-param.tsx';
import { TopicClaims } from '#components/claim/topic-claims.tsx';
import { TopicMoves } from '#components/claim/topic-moves.tsx';
import { TopicProfile } from '#components/claim/topic-profile.tsx';
import { topicAddress } from '#components/claim/topic-index.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { readPageId, readTopicSlug } from '#lib/boundary/pages.ts';
import { publicPage } from '#lib/boundary/reads.ts';
import { dayAddress, isDayTyped, readListQuery } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { getTopicName } from '#lib/topics/topic-queries.ts';
import { pageFacts } from '../../page-facts.ts';

type Props = {
  params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const t = messages('lists');

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const slug = readTopicSlug((await params).slug);
  const { before, on, reading } = await searchParams;
  const query = readListQuery({ on, reading });
  if (slug === null || 'wrong' in query) return {};
  const name = await getTopicName(slug, query.asOf);
  if (name === null) return {};
  return pageFacts({
    title: titleThen(name, query.asOf), description: t('topic.description', { name }), path: topicAddress(slug), isMinor: before !== undefined || on !== undefined,
  });
}

/** A topic: where its claims stand, what moved last, and the claims. */
export default async function TopicPage({ params, searchParams }: Props) {
  const slug = readTopicSlug((await params).slug);
  const search = await searchParams;
  const before = readPageId(search.before);
  publicPage();
  const query = readListQuery({ on: search.on, reading: search.reading, after: search.after, topic: slug ?? undefined });
  if (slug !== null && 'wrong' in query) return <WrongParam name={query.wrong} at={topicAddress(slug)} />;
  if (slug === null || 'wrong' in query || before === undefined) return <NothingHere />;
  const [name, { sample }] = await Promise.all([getTopicName(slug, query.asOf), getSite()]);
  if (name === null) return <NothingHere />;
  const at = topicAddress(slug);
  if (isDayTyped(search, query)) redirect(dayAddress(at, query.params));
  return (
    <PageShell isSample={sample}>
      <PageTitle eyebrow={t('topic.eyebrow')}><UserText text={name} /></PageTitle>
      <DaySection action={at} asOf={query.asOf} />
      {query.asOf ? <ClaimsThen query={query} at={at} /> : <TopicNow slug={slug} before={before} />}
    </PageShell>
  );
}

function TopicNow({ slug, before }: { slug: string; before: string | null }) {
  return (
    <>
      <TopicProfile slug={slug} />
      {before === null && <TopicMoves slug={slug} />}
      <TopicClaims slug={slug} before={before} />
    </>
  );
}
