import { DeskForm } from '#components/claim/forms/desk-form.tsx';
import { outletGrades } from '#components/claim/forms/choices-of.ts';
import { filled } from '#components/claim/forms/filled.ts';
import { ReasonField } from '#components/claim/forms/reason-field.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { PartyGrade } from '#lib/parties/grade-queries.ts';
import { messages } from '#lib/messages/translate.ts';

type Props = { slug: string; last: PartyGrade | null; form: ReturnedForm };

/** How far an outlet can be relied on, from A to F. */
export function OutletGradeForm({ slug, last, form }: Props) {
  const t = messages('grades');
  return (
    <DeskForm
      action={`/api/parties/${slug}/grades`} path={`/desk/parties/${slug}/grade`} form={form}
      submit={t('form.submit')} cancel={`/parties/${slug}`} className="mt-8"
    >
      <input type="hidden" name="seenGradeId" value={last?.entryId ?? ''} />
      <RadioCards
        {...filled(form, 'grade', last?.grade)} label={t('form.grade')} hint={t('form.notTheWorst')}
        options={outletGrades()} columns required
      />
      <ReasonField form={form} />
    </DeskForm>
  );
}
