import { DateText } from '#components/ui/date-text.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { messages } from '#lib/messages/translate.ts';

// What is held, or only begins, is not more or less sure.
const UNDECIDED = new Set<ConsensusWord>(['open', 'gathering', 'insufficient-evidence', 'under-attack-review']);

/** The word, what it means, and how sure it is, in two sentences of their own. */
export function ConsensusWordLine({ consensus: { state, confidence, epoch } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (!state) return <p>{t('noEpoch')}</p>;
  const { overall, evidence, agreement } = confidence;
  return (
    <div>
      <p className="font-serif text-claim-small font-semibold">
        {t(`word.${state.word}`)}
        {state.beneath && <span className="font-normal text-ink-soft"> ({t(`word.${state.beneath}`)})</span>}
      </p>
      <p className="mt-1">{t(meaningOf(state))}</p>
      <p className="mt-2">
        {t(UNDECIDED.has(state.word) ? 'confidenceNone' : 'confidence', { overall: t(`level.${overall}`), evidence: t(`evidenceLevel.${evidence}`), agreement: t(`level.${agreement}`) })}
      </p>
      {epoch && (
        <p className="mt-1 text-small text-ink-soft">
          {t.rich('inForce', { number: epoch.number, date: () => <DateText at={epoch.madeAt} /> })}
        </p>
      )}
    </div>
  );
}

// Two rules give this word, for different reasons.
function meaningOf({ word, because }: NonNullable<ConsensusView['state']>) {
  return word === 'contested' && because.some(({ name }) => name === 'balance-even') ? 'means.contestedEvidence' : (`means.${word}` as const);
}
