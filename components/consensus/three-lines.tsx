import { StatusWord } from '#components/ui/status.tsx';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
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
    </div>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
