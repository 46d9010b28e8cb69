import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { messages } from '#lib/messages/translate.ts';
import { MOST_COUNTED_OF_TOPIC, type TopicLine } from '#lib/topics/topic-queries.ts';

type TopicIndexProps = { topics: readonly TopicLine[]; isFirst: boolean; next: string | null };

/** Topics in columns, each with how many claims it has. */
export function TopicIndex({ topics, isFirst, next }: TopicIndexProps) {
  const t = messages('lists');
  if (topics.length === 0) return <div className="mt-8"><EmptyState title={t('topic.empty')} /></div>;
  return (
    <section aria-label={t('topic.listTitle')} className="mt-8">
      <ul className="gap-x-10 border-t border-ink sm:columns-2">
        {topics.map((topic) => (
          <li key={topic.slug} className="flex break-inside-avoid items-baseline gap-3 border-b border-rule py-2.5">
            <a href={topicAddress(topic.slug)} className="min-w-0 flex-1 font-serif text-[1.125rem] no-underline hover:underline">
              <UserText text={topic.name} />
            </a>
            <span className="tabular shrink-0 text-small text-ink-faint">{countOf(topic)}</span>
          </li>
        ))}
      </ul>
      <Pager nextHref={next === null ? null : `/topics?after=${encodeURIComponent(next)}`} nextWord={t('topic.next')}
        previousHref={isFirst ? null : '/topics'} previousWord={t('topic.first')} />
    </section>
  );
}

/** Where a topic is read: its address may hold letters of any script. */
export function topicAddress(slug: string): string {
  return `/topics/${encodeURIComponent(slug)}`;
}

function countOf({ claims }: TopicLine): string {
  const t = messages('lists');
  return t(claims >= MOST_COUNTED_OF_TOPIC ? 'topic.least' : 'topic.claims', { count: claims });
}
