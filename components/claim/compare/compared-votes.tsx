import { Section } from '#components/ui/section.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import type { Tally } from '#lib/domain/tally.ts';
import { messages } from '#lib/messages/translate.ts';

/** What the votes said on both days, as far as it was shown. */
export function ComparedVotes({ before, after }: ClaimCompared) {
  const t = messages('asOf');
  const [from, to] = [words(before.tally), words(after.tally)];
  return (
    <Section id="votes" heading={t('compare.votes')}>
      <p>
        {from === to
          ? t('compare.votesSame', { words: from })
          : t('compare.votesFromTo', { from, to, fromDate: dateWords(before.asOf.date, 'day'), toDate: dateWords(after.asOf.date, 'day') })}
      </p>
    </Section>
  );
}

function words({ share, votes }: Tally): string {
  const t = messages('asOf');
  return share === null || votes === null ? t('compare.votesHidden') : t('compare.votesShown', { share: Math.round(share * 100), votes });
}
