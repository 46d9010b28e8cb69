import type { Metadata } from 'next';
import { TopicIndex } from '#components/claim/topic-index.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { readTopicSlug } from '#lib/boundary/pages.ts';
import { publicPage } from '#lib/boundary/reads.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { listOfTopics } from '#lib/topics/topic-queries.ts';
import { pageFacts } from '../page-facts.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const t = messages('lists');

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { after } = await searchParams;
  return pageFacts({
    title: t('topic.listTitle'), description: t('topic.listLede'), path: '/topics', isMinor: after !== undefined,
  });
}

/** What the public claims are about. */
export default async function TopicsPage({ searchParams }: Props) {
  const { after = '' } = await searchParams;
  publicPage();
  const key = after === '' ? '' : readTopicSlug(after);
  if (key === null) return <NothingHere />;
  const [{ topics, next }, { sample }] = await Promise.all([listOfTopics(key), getSite()]);
  return (
    <PageShell isSample={sample}>
      <PageTitle lede={t('topic.listLede')}>{t('topic.listTitle')}</PageTitle>
      <TopicIndex topics={topics} isFirst={key === ''} next={next} />
    </PageShell>
  );
}
