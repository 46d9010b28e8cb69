import { TextArea } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { filled } from './filled.ts';

type ReasonFieldProps = { form: ReturnedForm; hint?: string; label?: string; id?: string };

/** Why a change is made: it stands in public beside the change. */
export function ReasonField({ form, hint, label, id }: ReasonFieldProps) {
  const t = messages('desk');
  return (
    <TextArea
      {...filled(form, 'reason')}
      id={id}
      label={label ?? t('form.reason')}
      hint={hint ?? t('form.reasonHint')}
      maxLength={4000}
      required
    />
  );
}

/** A note beside a fact. */
export function NoteField({ form }: { form: ReturnedForm }) {
  const t = messages('desk');
  return <TextArea {...filled(form, 'note')} label={t('form.note')} hint={t('form.noteHint')} maxLength={2000} />;
}
