import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { messages } from '#lib/messages/translate.ts';

type PolicyValue = { name: string; value: number };

/** Every number of the policy in force, under its own name. */
export function PolicyValues({ policy }: { policy: ConsensusPolicy }) {
  const t = messages('method');
  return (
    <Section id="policy" heading={t('policy.heading', { version: policy.version })} intro={t('policy.intro')}>
      <DataTable
        caption={t('policy.heading', { version: policy.version })} captionHidden rows={numbersIn(policy)} rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: t('policy.name'), cell: ({ name }) => <code className="break-all">{name}</code> },
          { key: 'value', head: t('policy.value'), align: 'number', cell: ({ value }) => String(value) },
        ]}
      />
    </Section>
  );
}

function numbersIn(group: object, prefix = ''): PolicyValue[] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]) => {
    const name = `${prefix}${key}`;
    if (typeof value === 'number') return [{ name, value }];
    return typeof value === 'object' && value !== null ? numbersIn(value, `${name}.`) : [];
  });
}
