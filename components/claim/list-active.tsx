import type { ReactNode } from 'react';
import { dateWords } from '#components/ui/date-words.ts';
import { UserText } from '#components/ui/user-text.tsx';
import type { Facets } from '#lib/claims/list-queries.ts';
import { listAddress, type ListParam, type ListParams } from '#lib/claims/list-query.ts';
import { CLAIM_KINDS, STATUSES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { languageName } from './list-facets.tsx';

type Active = { name: ListParam; value: string; label: string };

/** What the list is narrowed to, each a link that takes it away; also where nothing fits any more. */
export function ListActive({ params, facets }: { params: ListParams; facets: Facets }) {
  const t = messages('lists');
  const active = activeOf(params, facets);
  return (
    <p className={`${active.length > 0 ? '' : 'min-[52rem]:hidden'} mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small`}>
      {active.length > 0 && <span className="text-ink-soft">{t('claims.narrowedTo')}</span>}
      {active.map(({ name, value, label }) => (
        <a key={`${name} ${value}`} aria-label={t('claims.remove', { name: label })}
          href={listAddress(params, { [name]: (params[name] ?? []).filter((one) => one !== value) })}
          className="inline-flex items-baseline gap-1.5 border border-rule-strong px-2 py-0.5 no-underline hover:border-ink">
          <UserText text={label} /><Cross />
        </a>
      ))}
      <a href="#narrow" className="button basis-full min-[52rem]:hidden" data-tone="secondary" data-size="small">{t('claims.narrow')}</a>
    </p>
  );
}

function Cross(): ReactNode {
  return <span aria-hidden="true" className="text-ink-faint">×</span>;
}

function activeOf(params: ListParams, facets: Facets): Active[] {
  const t = messages('lists');
  const words = messages('glossary');
  const named: Partial<Record<ListParam, (value: string) => string>> = {
    status: (value) => { const status = STATUSES.find((one) => one === value); return status ? words(`status.${status}`) : value; },
    kind: (value) => { const kind = CLAIM_KINDS.find((one) => one === value); return kind ? words(`claimKind.${kind}`) : value; },
    party: (value) => `${t('claims.party')}: ${nameIn(facets.parties, value)}`,
    topic: (value) => nameIn(facets.topics, value),
    language: languageName,
    'said-from': (value) => `${t('claims.saidFrom')} ${value}`,
    'said-to': (value) => `${t('claims.saidTo')} ${value}`,
    on: (value) => messages('then')('active', { date: dateWords(value, 'day') }),
  };
  return (Object.keys(named) as ListParam[]).flatMap((name) =>
    (params[name] ?? []).map((value) => ({ name, value, label: named[name]?.(value) ?? value })));
}

function nameIn(values: Facets['parties'], wanted: string): string {
  return values.find(({ value }) => value === wanted)?.name ?? wanted;
}
