import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { Condition } from '#lib/domain/consensus/consensus-words.ts';
import { messages } from '#lib/messages/translate.ts';
import { scoreWords, wholeWords } from './numbers.ts';

const MOST_WORDS = 3;
// What a claim grows out of is not what it may become.
const BEGINNINGS = new Set(['open', 'gathering', 'insufficient-evidence']);
const WHOLE = new Set(['votes', 'evidence', 'graded-sources', 'net-least', 'net-most']);
const YES_OR_NO = new Set(['no-attack', 'viewpoints-known', 'balance-even', 'graded-both-sides']);

/** The nearest other words, with what each of them lacks. */
export function WouldChange({ consensus: { state } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (!state) return null;
  const nearest = state.wouldChange.filter(({ word }) => !BEGINNINGS.has(word)).sort((a, b) => a.missing.length - b.missing.length).slice(0, MOST_WORDS);
  return (
    <div>
      <h3 className="font-semibold">{t('change.heading')}</h3>
      {nearest.length === 0 && <p className="mt-2 text-small">{t('change.none')}</p>}
      <ul className="mt-2 space-y-1 text-small">
        {nearest.map(({ word, missing }, index) => (
          <li key={`${word}-${index}`}>{t('change.to', { word: t(`word.${word}`), missing: missing.map(conditionWords).join('; ') })}</li>
        ))}
      </ul>
    </div>
  );
}

function conditionWords({ name, is, needs }: Condition): string {
  const t = messages('consensus');
  const words = t(`condition.${name}`);
  if (YES_OR_NO.has(name)) return t('change.not', { name: words });
  if (is === null) return t('change.unknown', { name: words });
  const say = (value: number) => (WHOLE.has(name) ? wholeWords(value) : scoreWords(value));
  return t('change.is', { name: words, is: say(is), needs: say(needs) });
}
