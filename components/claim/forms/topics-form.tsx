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
      <TextInput {...filled(desk.form, 'topics', present)} label={t('topics.label')} hint={t('topics.hint')} />
    </ActForm>
  );
}
