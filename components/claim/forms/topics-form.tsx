import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { filled } from './filled.ts';

/** The topics a claim stands under, all at once. */
export function TopicsForm({ desk }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const present = desk.page.view.topics.map(({ name }) => name).join(', ');
  return (
    <ActForm desk={desk} act="topics">
      <input type="hidden" name="seenTopics" value={desk.page.view.topics.map(({ slug }) => slug).join(',')} />
      <TopicsNow desk={desk} />
      <TextInput {...filled(desk.form, 'topics', present)} label={t('topics.label')} hint={t('topics.hint')} />
    </ActForm>
  );
}

/** The topics as they are now, when somebody changed them since the one who writes opened the page. */
function TopicsNow({ desk: { form, page: { view } } }: { desk: ClaimDesk }) {
  const t = messages('desk');
  const seen = form.typed('seenTopics');
  if (seen === undefined || seen === view.topics.map(({ slug }) => slug).join(',')) return null;
  return (
    <Notice tone="alert" title={t('topics.stale')}>
      <p>{t('topics.staleText')}</p>
      <p className="mt-2 flex flex-wrap gap-2">{view.topics.map(({ slug, name }) => <Tag key={slug}>{name}</Tag>)}</p>
    </Notice>
  );
}
