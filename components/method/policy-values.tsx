import { DataTable } from '#components/ui/data-table.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';
import { policyThemes, type PolicyNumber } from './policy-numbers.ts';

/** Every number of the policy in force, by theme: what it is, its value and where it comes from. */
export function PolicyValues({ policy }: { policy: ConsensusPolicy }) {
  const t = messages('policy');
  return (
    <Section id="policy" heading={t('heading', { version: policy.version })} intro={t('intro')}>
      {policyThemes(policy).map(({ theme, numbers }) => (
        <Disclosure key={theme} id={`policy-${theme}`} summary={t('summary', { theme: t(`theme.${theme}`), count: numbers.length })}>
          <DataTable
            caption={t(`theme.${theme}`)} captionHidden rows={numbers} rowKey={({ name }) => name}
            columns={[
              { key: 'what', head: t('what'), cell: (number) => <What number={number} /> },
              { key: 'value', head: t('value'), align: 'number', cell: valueWords },
              { key: 'from', head: t('from'), cell: ({ source }) => source },
            ]}
          />
        </Disclosure>
      ))}
    </Section>
  );
}

function What({ number: { name, sentence } }: { number: PolicyNumber }) {
  return <span className="font-normal">{sentence} <code className="block text-tiny break-all text-ink-soft">{name}</code></span>;
}

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const LENGTHS = [['days', 86_400_000], ['hours', 3_600_000], ['minutes', 60_000]] as const;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A duration in the largest unit that fits it wholly, a tiny number as a power of ten, any other with commas. */
export function valueWords({ name, value }: Pick<PolicyNumber, 'name' | 'value'>): string {
  const length = name.endsWith('Ms') ? LENGTHS.find(([, ms]) => value >= ms && value % ms === 0) : undefined;
  if (length) return messages('policy')(`duration.${length[0]}`, { count: value / length[1] });
  const power = Math.round(Math.log10(Math.abs(value)));
  if (value !== 0 && power < -3 && Math.abs(value / 10 ** power - 1) < 1e-9) return `10⁻${[...String(-power)].map((digit) => RAISED[Number(digit)]).join('')}`;
  return COUNT.format(value).replace('-', '−');
}
