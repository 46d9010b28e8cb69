import { Because } from '#components/claim/item-foot.tsx';
import { nameOf, namesOf } from '#components/claim/directory.ts';
import { DateText } from '#components/ui/date-text.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { StatusStep } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

/** Where the claim stands now and why; and what changed there since the one who writes opened the page. */
export function StatusNow({ page, form }: { page: ClaimPage; form: ReturnedForm }) {
  const t = messages('desk');
  const { status } = page.view;
  return (
    <div className="mt-8 space-y-5">
      <section aria-labelledby="present-status" className="border-t border-ink pt-3">
        <h2 id="present-status" className="eyebrow">{t('status.present')}</h2>
        <div className="mt-1 space-y-1">
          <StatusWord status={status.status} size="large" />
          {status.from === null
            ? <p>{messages('claim')('page.standing.startedBy', { name: nameOf(page, page.view.loggedBy) })}</p>
            : <StepLine step={status} page={page} />}
        </div>
      </section>
      <ChangedMeanwhile page={page} form={form} />
    </div>
  );
}

function ChangedMeanwhile({ page, form }: { page: ClaimPage; form: ReturnedForm }) {
  const t = messages('desk');
  const { statuses } = page.view;
  const seen = statuses.findIndex(({ id }) => id === form.typed('seenStatusId'));
  if (seen === -1 || seen === statuses.length - 1) return null;
  return (
    <Notice tone="alert" title={t('status.stale')}>
      <p>{t('status.staleText')}</p>
      <ol className="mt-2 space-y-2">
        {statuses.slice(seen + 1).map((step) => <li key={step.id}><StepLine step={step} page={page} /></li>)}
      </ol>
    </Notice>
  );
}

function StepLine({ step, page }: { step: StatusStep; page: ClaimPage }) {
  return (
    <div>
      <p>
        {messages('desk').rich('status.step', {
          from: () => <StatusWord status={step.from ?? 'unverified'} size="small" />,
          to: () => <StatusWord status={step.status} size="small" />,
          date: () => <DateText at={step.since} precision="minute" clock="recorded" />,
          names: namesOf(page, step.decidedBy),
        })}
      </p>
      <p><Because reason={step.reason} /></p>
    </div>
  );
}
