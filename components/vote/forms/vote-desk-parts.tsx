import { ConsensusLine } from '#components/vote/consensus-line.tsx';
import { Section } from '#components/ui/section.tsx';
import { standingEvidence } from '#components/claim/forms/evidence-choices.tsx';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { messages } from '#lib/messages/translate.ts';
import type { VoteDesk } from '#lib/votes/vote-queries.ts';
import { RoundToday } from '../queue/round-today.tsx';
import { DutyNotice } from './duty-notice.tsx';
import { OwnVotes } from './own-votes.tsx';
import { VoteForm } from './vote-form.tsx';
import { CannotVote, NextVote, NothingToJudgeBy, voteAt, VoteCounted, VoteEarlier } from './vote-parts.tsx';

/** The vote page below its heading. Before the first own vote it says nothing of what others think. */
export function VoteDeskParts({ desk, voteDesk: { votes, refusal, next, today, isEarlier, dutyUntil, isTied } }: { desk: ClaimDesk; voteDesk: VoteDesk }) {
  const [last] = votes;
  return (
    <>
      <div className="mt-6 space-y-6">
        <RoundToday today={today} />
        {refusal === null && <DutyNotice until={dutyUntil} last={last} />}
        <VoteCounted vote={last} page={desk.page} />
        {isEarlier && refusal === null && <VoteEarlier />}
        {last === undefined && refusal === null && <p className="text-ink-soft">{messages('vote')('desk.lede')}</p>}
        {refusal && <CannotVote refusal={refusal} />}
        {(last !== undefined || refusal !== null) && <NextVote next={next} />}
      </div>
      {last && <ConsensusLine tally={desk.page.tally} />}
      {last && <p className="mt-4 text-small"><a href={`/claims/${desk.page.slug}#consensus`}>{messages('vote')('desk.panel')}</a></p>}
      <OwnVotes votes={votes} page={desk.page} />
      {refusal === null && (
        <Section id="judge" className="wide" heading={messages('vote')(last ? 'desk.mind' : 'desk.judge')}>
          <Judging desk={desk} isAgain={last !== undefined} wasTied={last?.interest === true} openedBefore={last?.opened ?? []} isTied={isTied} nextAt={next && voteAt(next.slug)} />
        </Section>
      )}
    </>
  );
}

function Judging({ desk, ...given }: { desk: ClaimDesk; isAgain: boolean; wasTied: boolean; isTied: boolean; openedBefore: readonly string[]; nextAt: string | null }) {
  if (standingEvidence(desk.page).length === 0) return <NothingToJudgeBy slug={desk.page.slug} />;
  return <VoteForm desk={desk} {...given} />;
}
