import { CheckboxList } from '#components/ui/choices.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { filled } from './filled.ts';

/** Shown with the refusal of a wording that is logged already: saying that this is another claim all the same. */
export function DuplicateConfirm({ form }: { form: ReturnedForm }) {
  const t = messages('desk');
  const { name, error } = filled(form, 'confirmDuplicate');
  if (error === undefined && form.typed(name) === undefined) return null;
  return (
    <CheckboxList
      unmarked name={name} error={error} label={t('duplicate.label')} defaultValues={form.typedAll(name)}
      options={[{ value: 'on', label: t('duplicate.confirm'), hint: t('duplicate.confirmHint') }]}
    />
  );
}
