import { Section } from '#components/ui/section.tsx';
import { MOST_COUNTED } from '#lib/claims/line-reads.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { profileOfTopic } from '#lib/topics/topic-queries.ts';
import { ListStatusCounts } from './list-status-counts.tsx';

/** Where a topic's claims stand. */
export async function TopicProfile({ slug }: { slug: string }) {
  const counts = await profileOfTopic(slug);
  const t = messages('lists');
  return (
    <Section id="profile" heading={t('topic.profile')}
      aside={<a href={listAddress({ topic: [slug] })}>{t('topic.inList')}</a>}>
      <ListStatusCounts counts={counts} bound={MOST_COUNTED}
        hrefOf={(status) => listAddress({ topic: [slug], status: [status] })} />
    </Section>
  );
}
