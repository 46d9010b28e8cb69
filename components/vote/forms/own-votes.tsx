import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { ReasonTag } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import type { OwnVote } from '#lib/votes/vote-queries.ts';
import { voteWords } from './answer-words.ts';
import { openedOf } from './opened-of.ts';

/** One's own votes on a claim, newest first: a change of mind keeps the old one. */
export function OwnVotes({ votes, page }: { votes: readonly OwnVote[]; page: ClaimPage }) {
  const t = messages('vote');
  if (votes.length === 0) return null;
  return (
    <Section id="votes" heading={t('desk.yours')} intro={t('desk.yoursIntro')}>
      <DataTable caption={t('desk.yours')} captionHidden columns={columnsFor(page)} rows={votes} rowKey={({ id }) => id} />
    </Section>
  );
}

function columnsFor({ view }: ClaimPage): Column<OwnVote>[] {
  const t = messages('vote');
  const cited = (id: string) => view.evidence.find((one) => one.id === id && !one.withdrawn)?.source;
  return [
    { key: 'value', head: t('desk.columns.value'), cell: ({ quarters }) => voteWords(quarters) },
    { key: 'tag', head: t('desk.columns.tag'), cell: ({ tag }) => messages('glossary')(`reasonTag.${tag as ReasonTag}`) },
    {
      key: 'evidence', head: t('desk.columns.evidence'),
      cell: ({ evidenceId }) => {
        const source = cited(evidenceId);
        return source ? <UserText text={source.title ?? source.address} language={source.language} /> : t('desk.gone');
      },
    },
    {
      key: 'opened', head: t('desk.columns.opened'),
      cell: (vote) => (vote.opened ? t('desk.openedCell', openedOf(vote, { view })) : '–'),
    },
    { key: 'text', head: t('desk.columns.text'), cell: ({ text }) => (text === null ? '–' : <UserText text={text} />) },
    { key: 'when', head: t('desk.columns.when'), cell: ({ recordedAt }) => <DateText at={recordedAt} precision="minute" /> },
  ];
}
