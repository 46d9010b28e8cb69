import { LinkButton } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { messages } from '#lib/messages/translate.ts';
import type { QueueLine } from '#lib/votes/queue-queries.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

/** The claims that wait for a reviewer's vote. */
export function DeskVotes({ claims }: { claims: readonly QueueLine[] }) {
  const t = messages('desk');
  return (
    <Section id="votes" heading={t('home.votes')} intro={t('home.votesIntro')}>
      {claims.length === 0 ? <p className="text-ink-soft">{t('home.votesNone')}</p> : (
        <DeskLines>
          {claims.map((claim) => (
            <DeskLine key={claim.id} claim={claim} href={`/claims/${claim.slug}`} action={<VoteLink claim={claim} />}>
              <StatusWord status={claim.status} size="small" />{' · '}{t('home.evidence', { count: claim.evidence })}
              {claim.reasons.map((reason) => ` · ${messages('vote')(`queue.reason.${reason}`)}`)}
            </DeskLine>
          ))}
        </DeskLines>
      )}
      {claims.length > 0 && <p className="mt-4"><a href="/desk/queue">{t('home.votesAll')}</a></p>}
    </Section>
  );
}

function VoteLink({ claim: { slug, wording } }: { claim: QueueLine }) {
  const vote = messages('desk')('home.vote');
  return <LinkButton href={`/desk/claims/${slug}/vote`} size="small" aria-label={`${vote}: ${wording ?? slug}`}>{vote}</LinkButton>;
}
