import { DateText } from '#components/ui/date-text.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { needWords, nowWords } from './condition-words.ts';
import { percent } from './numbers.ts';

type Given = NonNullable<ConsensusView['state']>;

/** The rule trail of the word: which rule gave it, what that rule asks for and how it is now, and what came before it in vain. */
export function WhyWord({ consensus: { state } }: { consensus: ConsensusView }) {
  const t = messages('consensus');
  if (!state) return null;
  const intro = introOf(state);
  return (
    <div>
      <h3 className="font-semibold">{t('why.heading', { word: t(`word.${state.word}`) })}</h3>
      {intro && <p className="mt-1 text-small text-ink-soft">{t(intro)}</p>}
      <div className="mt-2 space-y-2 text-small">
        {specialRules(state).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {state.candidate && <Waits candidate={state.candidate} />}
      </div>
      {state.because.length > 0 && (
        <div className="mt-2">
          <DataTable
            caption={t('why.table')} captionHidden rows={state.because} rowKey={({ name, compare }) => `${name} ${compare}`}
            columns={[
              { key: 'needs', head: t('why.needs'), cell: needWords },
              { key: 'now', head: t('why.now'), align: 'number', cell: nowWords },
            ]}
          />
        </div>
      )}
      <InVain state={state} />
    </div>
  );
}

function introOf({ word, because }: Given) {
  if (word === 'open') return 'why.open';
  return because.length > 0 ? 'why.order' : null;
}

const SPECIAL = ['locked', 'settled', 'superseded', 'withdrawn'] as const;

function specialRules({ rules, alarm }: Given): string[] {
  const t = messages('consensus');
  const { attack, settled } = CONSENSUS_POLICY;
  const { groupShare, burstShare } = { groupShare: 0, burstShare: 0, ...alarm };
  const values = {
    share: percent(groupShare), burst: percent(burstShare), limit: percent(attack.groupShare), gap: attack.panelDiffers.toFixed(2), from: attack.panelFrom,
    to: attack.panelTo, days: settled.afterMs / 86_400_000, votes: settled.votes,
  };
  const acted = [
    ...(rules.includes('attack') ? [groupShare > attack.groupShare ? 'attack' as const : 'panel' as const] : []),
    ...(rules.includes('panel') ? ['decided' as const] : []), ...SPECIAL.filter((rule) => rules.includes(rule)),
    ...(alarm?.isAttacked && burstShare > attack.groupShare ? ['burst' as const] : []),
  ];
  return acted.map((rule) => t(`why.rule.${rule}`, values));
}

function Waits({ candidate: { word, since } }: { candidate: NonNullable<Given['candidate']> }) {
  const t = messages('consensus');
  const { epochs, forMs } = CONSENSUS_POLICY.credible;
  return (
    <p>
      {t.rich('why.waits', { word: t(`word.${word}`), epochs, minutes: forMs / 60_000, date: () => <DateText at={new Date(since).toISOString()} precision="minute" /> })}
    </p>
  );
}

/** The stronger words that were tried first, each with how many of its conditions fail. */
function InVain({ state: { wouldChange, because, word } }: { state: Given }) {
  const t = messages('consensus');
  const tried = wouldChange.filter(({ word: other }) => STRONGER[word]?.includes(other));
  if (because.length === 0 || tried.length === 0) return null;
  const words = [...new Map(tried.map(({ word: other, missing }) => [other, t('why.fails', { word: t(`word.${other}`), count: missing.length })])).values()];
  return <p className="mt-3 text-small">{t('why.inVain', { words: words.join(', ') })}</p>;
}

const LADDER = ['credible', 'not-credible', 'leaning-credible', 'leaning-not-credible', 'contested', 'gathering', 'insufficient-evidence', 'open'];
const STRONGER: Partial<Record<Given['word'], string[]>> = Object.fromEntries(LADDER.map((word, k) => [word, LADDER.slice(0, k)]));
