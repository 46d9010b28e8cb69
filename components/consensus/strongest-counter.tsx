import { anchorOf } from '#components/claim/directory.ts';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { strongestCounter, type CounterSide } from '#lib/domain/balance/strongest-counter.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { argumentWords } from './argument-words.ts';
import { percent } from './numbers.ts';

type StrongestCounterProps = { view: ClaimView; consensus: ConsensusView };

/** The argument that pulls hardest against what reviewers say; where they lean neither way, the hardest pull on each side. */
export function StrongestCounter({ view, consensus }: StrongestCounterProps) {
  const { balance, state } = consensus;
  if (balance.balance === null) return null;
  return sidesFor(state?.word).map((side) => <Side key={side} side={side} view={view} consensus={consensus} />);
}

function sidesFor(word: string | undefined): CounterSide[] {
  if (word === 'credible' || word === 'leaning-credible') return ['against'];
  return word === 'not-credible' || word === 'leaning-not-credible' ? ['for'] : ['against', 'for'];
}

function Side({ side, view, consensus: { balance, weighedMost } }: StrongestCounterProps & { side: CounterSide }) {
  const t = messages('consensus');
  const found = strongestCounter(balance, side);
  const named = Math.max(0, ...(found?.entryIds ?? []).map((id) => weighedMost.get(id) ?? 0));
  return (
    <div>
      <h3 className="font-semibold">{t(`counter.${side}`)}</h3>
      {found === null ? <p className="mt-2 text-small">{t(side === 'for' ? 'counter.noneFor' : 'counter.noneAgainst')}</p> : (
        <div className="mt-2 space-y-1 text-small">
          <p><a href={`#${anchorOf(found.entryIds[0] ?? '')}`}>{argumentWords(view, found)}</a></p>
          <p>{t('counter.without', { without: percent(found.without), balance: percent(balance.balance ?? 0) })}</p>
          {named > 0 && <p>{t('counter.named', { count: named })}</p>}
        </div>
      )}
    </div>
  );
}
