import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import type { OwnVote, VoteDesk } from '#lib/votes/vote-queries.ts';
import { voteWords } from './answer-words.ts';
import { openedOf } from './opened-of.ts';

/** That one's vote counts, and what it says. */
export function VoteCounted({ vote, page }: { vote: OwnVote | undefined; page: ClaimPage }) {
  const t = messages('vote');
  if (!vote) return null;
  return (
    <Notice tone="done" role="status" title={t('desk.counted')}>
      {t('desk.countedText', { value: voteWords(vote.quarters) })}{vote.opened && ` ${t('desk.opened', openedOf(vote, page))}`}{vote.interest && ` ${t('desk.tied')}`}
    </Notice>
  );
}

/** That the claim is not what one voted on any more. */
export function VoteEarlier() {
  const t = messages('vote');
  return <Notice title={t('desk.changed')}>{t('desk.changedText')}</Notice>;
}

/** Why somebody may not vote on this claim. */
export function CannotVote({ refusal }: { refusal: NonNullable<VoteDesk['refusal']> }) {
  const t = messages('vote');
  return <Notice tone="alert" title={t('desk.cannotTitle')}>{t(`desk.refusal.${refusal}`)}</Notice>;
}

/** That a claim has no evidence to judge it by. */
export function NothingToJudgeBy({ slug }: { slug: string }) {
  const t = messages('vote');
  return (
    <Notice title={t('desk.noEvidence')}>
      {t.rich('desk.noEvidenceText', { link: (words) => <a href={`/desk/claims/${slug}/evidence`}>{words}</a> })}
    </Notice>
  );
}

/** The way on: the next claim that waits for this reviewer, or back to the desk. */
export function NextVote({ next }: Pick<VoteDesk, 'next'>) {
  const t = messages('vote');
  return (
    <nav aria-label={t('desk.next')} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4">
      {next
        ? (
          <>
            <LinkButton href={voteAt(next.slug)} size="small" rel="next">{t('desk.next')}</LinkButton>
            <span className="text-claim-line min-w-0 basis-60 grow"><UserText text={next.wording} language={next.language} /></span>
          </>
        )
        : <><span className="text-ink-soft">{t('desk.nextNone')}</span><a href="/desk">{t('desk.toDesk')}</a></>}
    </nav>
  );
}

/** Where a claim is voted on. */
export function voteAt(slug: string): string {
  return `/desk/claims/${slug}/vote`;
}
