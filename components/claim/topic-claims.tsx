import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { claimsIn } from '#lib/topics/topic-queries.ts';
import { ListOf, ListRow } from './list-row.tsx';
import { topicAddress } from './topic-index.tsx';

/** A topic's claims, the latest logged first. */
export async function TopicClaims({ slug, before }: { slug: string; before: string | null }) {
  const { lines, next } = await claimsIn(slug, before);
  const t = messages('lists');
  const at = topicAddress(slug);
  return (
    <Section id="claims" heading={t('topic.list')} intro={t('topic.listIntro')}>
      <ListOf lines={lines} row={(line) => <ListRow line={line} />} />
      <Pager nextHref={next === null ? null : `${at}?before=${next}#claims`} nextWord={t('topic.older')}
        previousHref={before === null ? null : `${at}#claims`} previousWord={t('topic.fromNewest')} />
    </Section>
  );
}
