import type { Metadata } from 'next';
import { DeskAttacked } from '#components/claim/desk/desk-attacked.tsx';
import { DeskAtRisk } from '#components/claim/desk/desk-at-risk.tsx';
import { DeskDue } from '#components/claim/desk/desk-due.tsx';
import { DeskDrafts, DeskWithheld } from '#components/claim/desk/desk-drafts.tsx';
import { DeskProposals } from '#components/claim/desk/desk-proposals.tsx';
import { DeskRecent } from '#components/claim/desk/desk-recent.tsx';
import { DeskTitle } from '#components/claim/desk/desk-title.tsx';
import { DeskVotes } from '#components/claim/desk/desk-votes.tsx';
import { DeskAppeals } from '#components/user/desk-appeals.tsx';
import { DeskFailedFit } from '#components/user/desk-failed-fit.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: messages('desk')('home.title'), robots: { index: false } };

export default async function DeskPage() {
  const member = await requireActor('/desk');
  const { drafts, withheld, proposals, toVote, due, atRisk, appeals, attacked, fit, recent, names } = await getDesk(member);
  return (
    <PageShell>
      <DeskTitle member={member} />
      {fit && <DeskFailedFit fit={fit} />}
      {proposals && <DeskProposals proposals={proposals} names={names} member={member} />}
      {appeals && <DeskAppeals appeals={appeals} />}
      {attacked && <DeskAttacked claims={attacked} />}
      {atRisk && <DeskAtRisk lines={atRisk} />}
      {due && <DeskDue claims={due} />}
      {toVote && <DeskVotes claims={toVote} />}
      {drafts && <DeskDrafts claims={drafts} names={names} member={member} />}
      {withheld && <DeskWithheld claims={withheld} names={names} member={member} />}
      <DeskRecent claims={recent} />
    </PageShell>
  );
}
