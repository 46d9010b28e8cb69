import { Because } from '#components/claim/item-foot.tsx';
import { nameOf } from '#components/claim/directory.ts';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UNSENT, type ReturnedForm } from '#lib/boundary/returned-form.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import type { Proposal } from '#lib/domain/fold/view.ts';
import { canBecome } from '#lib/domain/status.ts';
import { messages } from '#lib/messages/translate.ts';
import { doorOf } from './act-form.tsx';
import { DeskForm } from './desk-form.tsx';
import { ReasonField } from './reason-field.tsx';

type OpenProposalsProps = { desk: ClaimDesk; mayDecide: boolean };

/** The statuses that somebody proposed; an editor confirms one with a reason of their own. */
export function OpenProposals({ desk, mayDecide }: OpenProposalsProps) {
  const t = messages('desk');
  const open = openProposals(desk.page);
  if (open.length === 0) return null;
  return (
    <Section id="proposals" heading={t('status.open')}>
      <ol className="space-y-8">
        {open.map((proposal) => (
          <li key={proposal.id} className="space-y-4">
            <Proposed proposal={proposal} page={desk.page} />
            {mayDecide && <Confirmation proposal={proposal} desk={desk} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Proposals that could still be decided: not those for the status that the claim has by now. */
export function openProposals({ view }: Pick<ClaimPage, 'view'>): Proposal[] {
  return view.proposals.filter(({ to }) => canBecome(view.status.status, to));
}

/** The form that was sent: the confirmation of a proposal has its id in it. */
export function formOf(form: ReturnedForm, proposalId: string | undefined): ReturnedForm {
  return form.typed('proposalId') === proposalId ? form : UNSENT;
}

function Proposed({ proposal, page }: { proposal: Proposal; page: ClaimPage }) {
  const t = messages('desk');
  const cited = page.view.evidence.filter(({ id }) => proposal.evidenceIds.includes(id));
  const sources = cited.map(({ source }) => source.title ?? source.address ?? t('item.erased'));
  return (
    <div className="border-s-2 border-rule-strong ps-4">
      <p>
        {t.rich(proposal.byEditor ? 'status.decidedFirst' : 'status.proposedBy', {
          name: nameOf(page, proposal.actorId), to: () => <StatusWord status={proposal.to} />,
        })}
        {', '}<DateText at={proposal.recordedAt} clock="recorded" />{'.'}
      </p>
      <p><Because reason={proposal.reason} /></p>
      <p className="text-small text-ink-soft">{t('status.cites', { sources: new Intl.ListFormat('en').format(sources) })}</p>
    </div>
  );
}

function Confirmation({ proposal, desk }: { proposal: Proposal; desk: ClaimDesk }) {
  const { page, path, member } = desk;
  const t = messages('desk');
  if (proposal.byEditor && proposal.actorId === member.id) return <p className="text-small">{t('status.own')}</p>;
  const form = formOf(desk.form, proposal.id);
  const status = messages('glossary')(`status.${proposal.to}`);
  return (
    <DeskForm action={doorOf(page.slug, 'status')} path={path} form={form} submit={t('status.confirm', { status })}>
      <input type="hidden" name="seenStatusId" value={page.view.status.id} />
      <input type="hidden" name="proposalId" value={proposal.id} />
      <input type="hidden" name="to" value={proposal.to} />
      {proposal.evidenceIds.map((id) => <input key={id} type="hidden" name="evidenceIds" value={id} />)}
      <input type="hidden" name="retractionEvidenceId" value={proposal.retractionEvidenceId ?? ''} />
      <ReasonField form={form} label={t('status.confirmReason')} hint={t('status.confirmHint')} id={`confirm-${proposal.id}`} />
    </DeskForm>
  );
}
