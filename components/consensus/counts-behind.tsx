import { dateWords } from '#components/ui/date-words.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { percent, wholeWords } from './numbers.ts';

/** The counts behind the word, and every limit that a reader has to know of. */
export function CountsBehind({ consensus }: { consensus: ConsensusView }) {
  return (
    <div className="space-y-2 text-small">
      {countSentences(consensus).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  );
}

function countSentences(consensus: ConsensusView): string[] {
  const t = messages('consensus');
  const { reading, scale, withInterest, epoch, failed } = consensus;
  const { plain, sides, votes } = reading;
  return [
    scale === 'agreement' ? sidesWords(votes, sides) : t('counts', { votes }),
    t('share', {
      share: percent(plain.share), low: percent(plain.interval.low), high: percent(plain.interval.high), bounded: percent(plain.bounded),
    }),
    ...(plain.earlier > 0 ? [t('earlier', { earlier: plain.earlier, votes })] : []),
    ...(reading.stale ? [t('stale', { date: dateWords(reading.stale.since, 'day'), times: reading.stale.times.toFixed(1) })] : []),
    ...(withInterest > 0 ? [t('interest', { count: withInterest })] : []),
    ...(scale === 'share' && epoch ? [smallSite(epoch)] : []),
    ...(failed && epoch ? [t(`failed.${failed.reason}`, { date: dateWords(failed.at, 'day'), number: epoch.number })] : []),
  ];
}

function sidesWords(votes: number, { net, all }: ConsensusView['reading']['sides']): string {
  const t = messages('consensus');
  const [negativeAll, positiveAll] = [Math.round(all[0]), Math.round(all[1])];
  if (negativeAll + positiveAll === 0) return t('countsUnplaced', { votes });
  return t('countsSides', { votes, negative: wholeWords(net[0]), negativeAll, positive: wholeWords(net[1]), positiveAll });
}

function smallSite({ busyRaters, votes }: NonNullable<ConsensusView['epoch']>): string {
  const { raters, votesPerRater, votes: least } = CONSENSUS_POLICY.smallSite;
  return messages('consensus')('small', { raters, each: votesPerRater, votes: least, busy: busyRaters, have: votes });
}
