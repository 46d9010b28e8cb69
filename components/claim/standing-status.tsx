import { DateText } from '#components/ui/date-text.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView, Proposal } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, nameOf, type Directory } from './directory.ts';
import { withoutFullStop } from './inline-reason.ts';
import { ReviewTerm } from './review-term.tsx';
import { StepWords } from './step-words.tsx';

/** Where the claim stands now: the status word, since when, and why. */
export function StandingStatus({ view, directory }: { view: ClaimView; directory: Directory }) {
  const { status } = view;
  return (
    <section
      aria-labelledby="standing-heading"
      id="standing"
      className="border-t border-rule pt-3"
    >
      <h2 id="standing-heading" className="eyebrow">
        {messages('claim')('page.standing.heading')}
      </h2>
      <div className="mt-2 space-y-2">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <StatusWord status={status.status} size="large" />
          <span className="text-ink-soft">
            {messages('glossary')(`statusMeans.${status.status}`)}
            {' · '}
            <DateText at={status.since} clock="recorded" />
          </span>
        </p>
        <StepWords step={status} view={view} directory={directory} isAnchored={false} />
        <ReviewTerm step={status} />
        {view.proposals.map((proposal) => (
          <Proposed key={proposal.id} proposal={proposal} directory={directory} />
        ))}
      </div>
    </section>
  );
}

function Proposed({ proposal, directory }: { proposal: Proposal; directory: Directory }) {
  return (
    <p
      id={anchorOf(proposal.id)}
      className="border-s-2 border-rule-strong ps-3 text-small text-ink-soft"
    >
      {messages('claim').rich(proposal.byEditor ? 'page.standing.awaits' : 'page.standing.proposed', {
        name: nameOf(directory, proposal.actorId),
        to: () => <StatusWord status={proposal.to} size="small" />,
        reason: () => <UserText text={withoutFullStop(proposal.reason)} />,
      })}{' '}
      <DateText at={proposal.recordedAt} clock="recorded" />
    </p>
  );
}
