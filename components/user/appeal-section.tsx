import { Button } from '#components/ui/button.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Form } from '#components/ui/form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { Appeal } from '#lib/consensus/appeal-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('appeals');

type AppealSectionProps = { isInGroup: boolean; appeal: Appeal | null; form: ReturnedForm };

/** One's own appeal against a group: the form to make it, that it waits, or its answer. Nothing where neither is. */
export function AppealSection({ isInGroup, appeal, form }: AppealSectionProps) {
  if (!isInGroup && appeal === null) return null;
  const isOpen = appeal !== null && appeal.outcome === null;
  return (
    <Section id="appeal" heading={t('appeal.heading')}>
      {appeal && <AppealSoFar appeal={appeal} />}
      {isInGroup && !isOpen && <AppealForm isAgain={appeal !== null} form={form} />}
    </Section>
  );
}

function AppealSoFar({ appeal: { outcome, answer, reason, madeAt, heardAt } }: { appeal: Appeal }) {
  const key = outcome ?? 'open';
  return (
    <Notice title={t(`appeal.${key}`)}>
      <p>{t.rich(`appeal.${key}Text`, { date: () => <DateText at={heardAt ?? madeAt} /> })}</p>
      <p><UserText text={answer ?? reason} isBlock /></p>
    </Notice>
  );
}

function AppealForm({ isAgain, form }: { isAgain: boolean; form: ReturnedForm }) {
  return (
    <Form action="/api/me/appeals" className="mt-4 max-w-md space-y-4">
      <input type="hidden" name="back" value="/desk/account" />
      {isAgain && <p className="text-small text-ink-soft">{t('appeal.again')}</p>}
      <TextArea
        name="reason" label={t('appeal.label')} hint={t('appeal.hint')} required maxLength={4000}
        defaultValue={form.typed('reason')} error={form.wrong('reason')}
      />
      <Button>{t('appeal.submit')}</Button>
    </Form>
  );
}
