import { CheckboxList } from '#components/ui/choices.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { HOLDS_FOR_A_TERM, type ReviewTerms } from '#lib/domain/review-term.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { evidenceChoices, standingEvidence } from './evidence-choices.tsx';
import { ReasonField } from './reason-field.tsx';
import { ReviewByField } from './review-by-field.tsx';

/** Saying that one looked again and the status still stands, and by when somebody is to look next. */
export function RecheckForm({ desk, terms }: { desk: ClaimDesk; terms: ReviewTerms }) {
  const { form, page } = desk;
  const t = messages('terms');
  const { status, kind } = page.view;
  if (!HOLDS_FOR_A_TERM[status.status]) return <NothingToCheck desk={desk} />;
  return (
    <ActForm desk={desk} act="checks">
      <input type="hidden" name="seenStatusId" value={status.id} />
      <ReasonField form={form} hint={t('form.reasonHint')} />
      <CheckboxList
        name="evidenceIds"
        label={t('form.evidence')}
        hint={t('form.evidenceHint')}
        error={form.wrong('evidenceIds')}
        defaultValues={form.typedAll('evidenceIds')}
        options={evidenceChoices(standingEvidence(page))}
      />
      <ReviewByField form={form} days={terms[kind]} />
    </ActForm>
  );
}

function NothingToCheck({ desk: { page } }: { desk: ClaimDesk }) {
  const t = messages('terms');
  return (
    <div className="mt-8">
      <EmptyState title={t('form.nothing')}>
        {t.rich('form.nothingText', {
          status: messages('glossary')(`status.${page.view.status.status}`),
          link: (words) => <a href={`/desk/claims/${page.slug}/status`}>{words}</a>,
        })}
      </EmptyState>
    </div>
  );
}
