import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { Condition, ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { messages } from '#lib/messages/translate.ts';
import { lackWords } from './condition-words.ts';

type State = NonNullable<ConsensusView['state']>;
type Way = { word: ConsensusWord; direction: keyof typeof DIRECTIONS; alternatives: Condition[][] };

// What a claim grows out of is not what it may become.
const DIRECTIONS = {
  up: ['leaning-credible', 'credible'], down: ['leaning-not-credible', 'not-credible'], apart: ['contested'],
} as const satisfies Record<string, readonly ConsensusWord[]>;

const ORDER = ['up', 'apart', 'down'] as const;

/** The nearest other words, each once, with the direction it lies in and everything that it still lacks. */
export function WouldChange({ consensus: { state } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (!state) return null;
  const ways = nearestWays(state);
  return (
    <div>
      <h3 className="font-semibold">{t('change.heading')}</h3>
      <p className="mt-1 text-small text-ink-soft">{t(introOf(state, ways))}</p>
      <ul className="mt-2 space-y-3 text-small">
        {ways.map(({ word, direction, alternatives }) => (
          <li key={word}>
            <p className="font-semibold">{t(`change.${direction}`, { word: t(`word.${word}`) })}</p>
            {alternatives.map((missing, k) => <Lacks key={k} isOther={k > 0} missing={missing} />)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Lacks({ missing, isOther }: { missing: readonly Condition[]; isOther: boolean }) {
  return (
    <>
      {isOther && <p className="text-ink-soft">{messages('consensus')('change.or')}</p>}
      <ul className="list-disc ps-5">
        {missing.map((condition) => <li key={`${condition.name} ${condition.compare}`}>{lackWords(condition)}</li>)}
      </ul>
    </>
  );
}

function introOf({ word }: State, ways: readonly Way[]) {
  if (word === 'under-attack-review') return 'change.held';
  if (word === 'superseded' || word === 'withdrawn') return 'change.over';
  return ways.length === 0 ? 'change.none' : 'change.intro';
}

// In each direction the word that is nearest.
function nearestWays({ wouldChange }: Pick<State, 'wouldChange'>): Way[] {
  return ORDER.flatMap((direction) => DIRECTIONS[direction].map((word): Way => ({
    word, direction, alternatives: wouldChange.filter((other) => other.word === word).map(({ missing }) => missing),
  })).filter(({ alternatives }) => alternatives.length > 0).toSorted((a, b) => fewest(a) - fewest(b)).slice(0, 1));
}

function fewest({ alternatives }: Way): number {
  return Math.min(...alternatives.map(({ length }) => length));
}
