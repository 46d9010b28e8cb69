import { Button } from '#components/ui/button.tsx';
import { RadioCards } from '#components/ui/choices.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Form } from '#components/ui/form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { NamedAppeal } from '#lib/consensus/appeal-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('appeals');

/** The reason of an appeal, and the form to answer it or the answer it got. */
export function HearAppeal({ appeal, isOwn, form }: { appeal: NamedAppeal; isOwn: boolean; form: ReturnedForm }) {
  return (
    <div className="mt-6 max-w-xl space-y-6">
      <Notice title={t('hear.reason')}><UserText text={appeal.reason} isBlock /></Notice>
      <Answer appeal={appeal} isOwn={isOwn} form={form} />
    </div>
  );
}

function Answer({ appeal: { id, outcome, answer, heardAt, heardByName }, isOwn, form }: { appeal: NamedAppeal; isOwn: boolean; form: ReturnedForm }) {
  if (outcome !== null) {
    const words = outcome === 'released' ? 'hear.wasReleased' : 'hear.wasDeclined';
    return (
      <Notice tone="done" title={t.rich(words, { name: heardByName ?? '', date: () => <DateText at={heardAt ?? ''} /> })}>
        <UserText text={answer} isBlock />
      </Notice>
    );
  }
  return isOwn ? <p>{t('hear.own')}</p> : <AnswerForm id={id} form={form} />;
}

function AnswerForm({ id, form }: { id: string; form: ReturnedForm }) {
  return (
    <Form action={`/api/appeals/${id}`} problem={form.problem} className="space-y-6">
      <input type="hidden" name="back" value={`/desk/appeals/${id}`} />
      <RadioCards
        name="outcome" label={t('hear.outcome')} required defaultValue={form.typed('outcome')} error={form.wrong('outcome')}
        options={(['released', 'declined'] as const).map((value) => ({ value, label: t(`hear.${value}`), hint: t(`hear.${value}Hint`) }))}
      />
      <TextArea
        name="reason" label={t('hear.answer')} hint={t('hear.answerHint')} required maxLength={4000}
        defaultValue={form.typed('reason')} error={form.wrong('reason')}
      />
      <Button>{t('hear.submit')}</Button>
    </Form>
  );
}
