import { TextInput } from '#components/ui/text-input.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { filled } from './filled.ts';

/** @property days the site's own term for this kind of claim; undefined where it has set none. */
type ReviewByFieldProps = { form: ReturnedForm; days: number | undefined };

/** By when a status is to be looked at again. */
export function ReviewByField({ form, days }: ReviewByFieldProps) {
  const t = messages('terms');
  const unless = days === undefined ? t('form.noDefault') : t('form.default', { days });
  return (
    <TextInput {...filled(form, 'reviewBy')} label={t('form.reviewBy')} hint={`${t('form.reviewByHint')} ${unless}`}
      dir="ltr" maxLength={20} autoComplete="off" spellCheck={false} />
  );
}
