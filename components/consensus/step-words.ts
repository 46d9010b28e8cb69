import { dateWords } from '#components/ui/date-words.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { isWithin, type CurveStep } from '#lib/consensus/curve-steps.ts';
import { messages } from '#lib/messages/translate.ts';
import type { CurveMark } from './curve-marks.ts';
import { changeWords, percent, pointsWords, scoreWords } from './numbers.ts';

type Scale = ConsensusView['scale'];

/** A score in the unit of its curve. */
export function sayScore(score: number, scale: Scale): string {
  return scale === 'share' ? `${percent(score)} %` : scoreWords(score);
}

/** Where the curve stands at the end of a step: "9 October 2026: 0.16, between 0.10 and 0.22, from 41 votes; contested". */
export function standsWords({ to: { at, score, low, high, votes, word } }: CurveStep, scale: Scale): string {
  const t = messages('consensus');
  const values = { date: dateWords(at, 'day'), score: sayScore(score, scale), low: sayScore(low, scale), high: sayScore(high, scale), votes };
  return word ? t('step.standsWord', { ...values, word: t(`word.${word}`) }) : t('step.stands', values);
}

/** What changed it on the way there: votes and new epochs with their exact effect, a new word, and what was recorded. */
export function changedWords(step: CurveStep, marks: readonly CurveMark[], scale: Scale): string {
  const t = messages('consensus');
  const { from, to, votes, byVotes, epochs, byEpochs } = step;
  const by = (change: number) => (scale === 'share' ? t('moves.points', { change: pointsWords(change) }) : changeWords(change));
  const [first, last] = [epochs[0], epochs.at(-1)];
  const causes = [
    ...(votes > 0 ? [from === null ? t('step.firstVotes', { votes }) : t('step.votes', { votes, by: by(byVotes) })] : []),
    ...(first !== undefined && from !== null ? [t('step.epochs', { count: epochs.length, first, last: last ?? first, by: by(byEpochs) })] : []),
    ...(to.word && from && to.word !== from.word ? [t('step.word', { word: t(`word.${to.word}`) })] : []),
    ...marks.filter(({ at }) => isWithin(at, step) && from !== null).map(({ words }) => words),
  ];
  return causes.length === 0 ? t('step.nothing') : causes.join('; ');
}
