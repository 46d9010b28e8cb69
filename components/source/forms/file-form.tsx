import { Button } from '#components/ui/button.tsx';
import { Field, controlProps } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { UNSENT } from '#lib/boundary/returned-form.ts';
import { MEDIA_TYPES } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';

const MOST_MB = 20;

/** Handing in a file as a copy of a source that cannot be fetched. */
export function FileForm({ slug }: { slug: string }) {
  const t = messages('capture');
  const field = { name: 'file', label: t('uploadFile'), hint: t('uploadHint', { mb: MOST_MB }), required: true };
  return (
    <Form action={`/api/sources/${slug}/files`} problem={UNSENT.problem} className="mt-6 space-y-3" isMultipart>
      <input type="hidden" name="back" value={`/desk/sources/${slug}`} />
      <Field {...field}>
        <input type="file" accept={MEDIA_TYPES.join(',')} {...controlProps(field)} className="control" />
      </Field>
      <Button tone="secondary">{t('upload')}</Button>
    </Form>
  );
}
