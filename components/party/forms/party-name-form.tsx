import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';

/** Another name for a party. */
export function PartyNameForm({ slug, name, form }: { slug: string; name: string | null; form: ReturnedForm }) {
  const t = messages('desk');
  return (
    <DeskForm
      action={`/api/parties/${slug}/names`}
      path={`/desk/parties/${slug}`}
      form={form}
      submit={t('partyName.submit')}
      cancel={`/parties/${slug}`}
      className="mt-8"
    >
      <TextInput {...filled(form, 'name', name ?? '')} label={t('partyName.name')} maxLength={200} required />
      <ReasonField form={form} />
    </DeskForm>
  );
}
