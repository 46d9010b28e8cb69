import { Select } from '#components/ui/select.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { Scale } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { filled } from './filled.ts';

/** Which label of the site's own scale a decision is made under; the product's own words need no choice. */
export function LabelField({ form, scale }: { form: ReturnedForm; scale: Scale }) {
  if (scale.version === 1) return null;
  const t = messages('scales');
  const word = messages('glossary');
  return (
    <Select {...filled(form, 'label')} label={t('form.decision')} hint={t('form.decisionHint')} emptyLabel={t('form.only')}
      options={scale.labels.map(({ key, name, status }) => ({ value: key, label: `${name} (${word(`status.${status}`)})` }))} />
  );
}
