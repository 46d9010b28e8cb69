import { CheckboxList, RadioCards, type Choice } from '#components/ui/choices.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Scale } from '#lib/domain/scale.ts';
import type { Status } from '#lib/domain/glossary.ts';
import { DECIDES, NEXT_STATUSES } from '#lib/domain/status.ts';
import { messages } from '#lib/messages/translate.ts';
import { doorOf } from './act-form.tsx';
import { DeskForm } from './desk-form.tsx';
import { evidenceChoices, standingEvidence } from './evidence-choices.tsx';
import { filled } from './filled.ts';
import { LabelField } from './label-field.tsx';
import { ReasonField } from './reason-field.tsx';
import { ReviewByField } from './review-by-field.tsx';

type StatusFormProps = {
  desk: ClaimDesk; form: ReturnedForm; editors: number; mayDecide: boolean;
  /** The site's own term for this kind of claim, if it has set one. */
  days: number | undefined;
  scale: Scale;
};

/** Where a claim should stand, why, and on which evidence: an editor decides, others propose. */
export function StatusForm({ desk: { page, path, member }, form, editors, mayDecide, days, scale }: StatusFormProps) {
  const t = messages('desk');
  const evidence = standingEvidence(page);
  if (evidence.length === 0) return <NoEvidence slug={page.slug} />;
  const { status } = page.view;
  return (
    <DeskForm
      action={mayDecide ? doorOf(page.slug, 'status') : proposalsOf(page.slug)}
      path={path}
      form={form}
      submit={t(mayDecide ? 'status.decide' : 'status.propose')}
      more={<MoreWays slug={page.slug} decides={mayDecide} takesUp={may(member.roles, 'take-up')} />}
      cancel={`/desk/claims/${page.slug}`}
      draftKey={`${page.slug}/status`}
      className="group/status mt-8"
    >
      <input type="hidden" name="seenStatusId" value={status.id} />
      <RadioCards {...filled(form, 'to')} label={t('status.to')} options={nextChoices(status.status, editors)} columns required />
      <LabelField form={form} scale={scale} />
      <CheckboxList
        name="evidenceIds"
        label={t('status.evidence')}
        hint={t('status.evidenceHint')}
        error={form.wrong('evidenceIds')}
        defaultValues={form.typedAll('evidenceIds')}
        options={evidenceChoices(evidence)}
        required
      />
      <Retraction form={form} evidence={evidence} />
      <ReasonField form={form} hint={t('status.reasonHint')} />
      <ReviewByField form={form} days={days} />
    </DeskForm>
  );
}

/** The address that takes proposals. */
function proposalsOf(slug: string): string {
  return `/api/claims/${slug}/proposals`;
}

function nextChoices(from: Status, editors: number): Choice[] {
  return NEXT_STATUSES[from].map((to) => ({
    value: to,
    label: <StatusWord status={to} />,
    hint: <>{messages('glossary')(`statusMeans.${to}`)}<span className="block">{messages('desk')(`status.decides.${whoDecides(to, editors)}`)}</span></>,
  }));
}

function whoDecides(to: Status, editorsOnSite: number): 'reviewer' | 'one' | 'two' | 'only' {
  const { editors } = DECIDES[to];
  if (editors === 0) return 'reviewer';
  if (editors === 1) return 'one';
  return editorsOnSite < 2 ? 'only' : 'two';
}

// A reviewer sets "under review" alone; for every other status the second way is to leave it to an editor.
function MoreWays({ slug, decides, takesUp }: { slug: string; decides: boolean; takesUp: boolean }) {
  const t = messages('desk');
  if (decides) return <Button tone="secondary" formAction={proposalsOf(slug)}>{t('status.onlyPropose')}</Button>;
  if (!takesUp) return null;
  return (
    <Button
      tone="secondary"
      formAction={doorOf(slug, 'status')}
      className="hidden! group-has-[input[value=under-review]:checked]/status:inline-flex!"
    >
      {t('status.takeUp')}
    </Button>
  );
}

function Retraction({ form, evidence }: { form: ReturnedForm; evidence: readonly Evidence[] }) {
  const t = messages('desk');
  const options = evidence.map(({ id, source }) => ({ value: id, label: source.title ?? source.address ?? t('item.erased') }));
  return (
    <div className="hidden group-has-[input[value=retracted]:checked]/status:block">
      <Select
        {...filled(form, 'retractionEvidenceId')}
        label={t('status.retraction')}
        hint={t('status.retractionHint')}
        emptyLabel={t('status.retractionEmpty')}
        options={options}
        unmarked
      />
    </div>
  );
}

function NoEvidence({ slug }: { slug: string }) {
  const t = messages('desk');
  return (
    <div className="mt-8">
      <Notice title={t('status.noEvidence')}>
        {t.rich('status.noEvidenceText', { link: (words) => <a href={`/desk/claims/${slug}/evidence`}>{words}</a> })}
      </Notice>
    </div>
  );
}
