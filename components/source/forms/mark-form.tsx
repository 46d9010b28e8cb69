import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { filled } from '#components/claim/forms/filled.ts';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { SOURCE_MARKS } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';

/** For editors: says on every claim that cites a source that it was corrected or retracted. */
export function MarkForm({ slug, form }: { slug: string; form: ReturnedForm }) {
  const t = messages('capture');
  const options = SOURCE_MARKS.map((mark) => ({ value: mark, label: t(`mark.${mark}`), hint: t(`mark.${mark}Hint`) }));
  return (
    <Section id="mark" heading={t('mark.heading')} intro={t('mark.intro')}>
      <DeskForm action={`/api/sources/${slug}/marks`} path={`/desk/sources/${slug}`} form={form} submit={t('mark.submit')}>
        <RadioCards {...filled(form, 'change')} label={t('mark.label')} options={options} columns required />
        <ReasonField form={form} />
      </DeskForm>
    </Section>
  );
}
