import { Section } from '#components/ui/section.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** Which topics the claim was given or lost; nothing where none. */
export function ComparedTopics({ found: { topics: { added, removed } } }: ClaimCompared) {
  if (added.length + removed.length === 0) return null;
  const t = messages('asOf');
  return (
    <Section id="topics" heading={t('compare.topics')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {added.map(({ slug, name }) => <li key={slug}><Tag>{name}</Tag> {t('compare.topicAdded')}</li>)}
        {removed.map(({ slug, name }) => <li key={slug}><s><Tag>{name}</Tag></s> {t('compare.topicRemoved')}</li>)}
      </ul>
    </Section>
  );
}
