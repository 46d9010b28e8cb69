import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';

type Props = { slug: string; name: string | null; seq: number; form: ReturnedForm };

/** Another name for a party; it says on how many entries it was written. */
export function PartyNameForm({ slug, name, seq, form }: Props) {
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
      <input type="hidden" name="seenSeq" value={seq} />
      {form.typed('seenSeq') !== undefined && form.typed('seenSeq') !== String(seq) && (
        <Notice tone="alert" title={t('partyName.stale')}>
          {t.rich('partyName.staleText', { name: () => <UserText text={name} /> })}
        </Notice>
      )}
      <TextInput {...filled(form, 'name', name ?? '')} label={t('partyName.name')} maxLength={200} required />
      <ReasonField form={form} />
    </DeskForm>
  );
}
