import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { nameOf } from '#components/claim/directory.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { ProposalLine } from '#lib/desk/desk-queries.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

type DeskProposalsProps = { proposals: readonly ProposalLine[]; names: Record<string, string>; member: Member };

/** Statuses that were proposed, or decided by the first of two editors. */
export function DeskProposals({ proposals, names, member }: DeskProposalsProps) {
  const t = messages('desk');
  const decides = may(member.roles, 'change-status');
  return (
    <Section id="proposals" heading={t('home.proposals')} intro={t(decides ? 'home.proposalsEditor' : 'home.proposalsOther')}>
      {proposals.length === 0 ? <p className="text-ink-soft">{t('home.proposalsNone')}</p> : (
        <DeskLines>
          {proposals.map((proposal) => (
            <DeskLine key={proposal.id} claim={proposal} href={`/desk/claims/${proposal.slug}/status`}>
              <ProposalWords proposal={proposal} name={nameOf({ names }, proposal.actorId)} />
              {proposal.byEditor && proposal.actorId === member.id && <p>{t('home.own')}</p>}
            </DeskLine>
          ))}
        </DeskLines>
      )}
    </Section>
  );
}

function ProposalWords({ proposal: { status, to, byEditor, recordedAt }, name }: { proposal: ProposalLine; name: string }) {
  return (
    <p>
      {messages('desk').rich(byEditor ? 'home.awaits' : 'home.proposed', {
        name, from: () => <StatusWord status={status} size="small" />, to: () => <StatusWord status={to} size="small" />,
      })}
      {', '}<DateText at={recordedAt} clock="recorded" />
    </p>
  );
}
