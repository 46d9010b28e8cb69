import { StatusWord } from '#components/ui/status.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { threeWays, type OneOfThree, type Ways } from '#lib/domain/consensus/three-ways.ts';
import { messages } from '#lib/messages/translate.ts';
import { percent } from './numbers.ts';

/** Status, evidence balance and consensus side by side: three things, never one number. */
export function ThreeLines({ view, consensus: { balance, state } }: { view: ClaimView; consensus: ConsensusView }) {
  const t = messages('consensus');
  const { balance: value, gradedFor, gradedAgainst } = balance;
  return (
    <div className="border-s border-rule ps-5">
      <h3 className="font-semibold">{t('three.heading')}</h3>
      <dl className="mt-2 space-y-3 text-small">
        <Line name={t('three.status')}>
          <StatusWord status={view.status.status} />
        </Line>
        <Line name={t('three.balance')}>
          {value === null ? t('three.balanceNone') : t(gradedFor + gradedAgainst === 0 ? 'three.balanceIndirect' : 'three.balanceIs', { balance: percent(value), for: gradedFor, against: gradedAgainst })}
        </Line>
        <Line name={t('three.word')}>{state ? t(`word.${state.word}`) : t('three.noWord')}</Line>
      </dl>
      <Apart ways={threeWays({ status: view.status.status, balance: value, word: state?.word ?? null, beneath: state?.beneath ?? null }, CONSENSUS_POLICY)} />
    </div>
  );
}

// Where they differ, that is something to know by itself.
function Apart({ ways }: { ways: Ways }) {
  const t = messages('consensus');
  if (ways.for.length === 0 || ways.against.length === 0) return null;
  const named = (some: readonly OneOfThree[]) => some.map((one) => t(`three.name.${one}`)).join(', ');
  return <p className="mt-3 text-small">{t('three.apart', { for: named(ways.for), against: named(ways.against) })}</p>;
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
