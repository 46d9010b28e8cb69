import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FacetList } from '#components/ui/facet-list.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { FacetValue, Facets } from '#lib/claims/list-queries.ts';
import { listAddress, type ListParam, type ListParams } from '#lib/claims/list-query.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { CLAIM_KINDS, STATUSES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { KeptParams } from './list-search.tsx';
import { DayForm } from './then/day-form.tsx';

/** Ways to narrow the list: each a link, with how many claims it would leave. */
export function ListFacets({ params, facets, asOf }: { params: ListParams; facets: Facets; asOf: AsOf | null }) {
  const t = messages('lists');
  const words = messages('glossary');
  const statuses = STATUSES.flatMap((status) => facets.statuses.filter(({ value }) => value === status));
  const list = (name: ListParam, values: readonly FacetValue[], label: (value: FacetValue) => ReactNode) =>
    values.map((value) => facetOf(params, name, value, label(value)));
  return (
    <aside id="narrow" aria-label={t('claims.narrow')} data-print="no" className="facets">
      <h2 className="border-b border-ink pb-2 text-section font-serif font-semibold min-[52rem]:sr-only">{t('claims.narrow')}</h2>
      <FacetList heading={t('claims.status')} facets={list('status', statuses, ({ value }) => {
        const status = STATUSES.find((one) => one === value);
        return status ? <StatusWord status={status} size="small" /> : value;
      })} />
      <FacetList heading={t('claims.kind')} facets={list('kind', facets.kinds, ({ value }) => {
        const kind = CLAIM_KINDS.find((one) => one === value);
        return kind ? words(`claimKind.${kind}`) : value;
      })} />
      <FacetList heading={t('claims.party')} facets={list('party', facets.parties, ({ name }) => <UserText text={name} />)} />
      <FacetList heading={t('claims.topic')} facets={list('topic', facets.topics, ({ name }) => <UserText text={name} />)} />
      {facets.languages.length > 1 && (
        <FacetList heading={t('claims.language')} facets={list('language', facets.languages, ({ value }) => languageName(value))} />
      )}
      <SaidBetween params={params} />
      <DayForm action="/claims" asOf={asOf}><KeptParams params={params} without={['on', 'reading', 'after']} /></DayForm>
    </aside>
  );
}

const SEVERAL: readonly ListParam[] = ['status', 'kind'];

// A chosen value's link takes it away again; of most facets one value at a time makes sense.
function facetOf(params: ListParams, name: ListParam, { value, claims }: FacetValue, label: ReactNode) {
  const chosen = params[name] ?? [];
  const isOn = chosen.includes(value);
  const others = SEVERAL.includes(name) ? chosen.filter((one) => one !== value) : [];
  const next = isOn ? others : [...others, value];
  return { label, count: claims, isOn, href: listAddress(params, { [name]: next }) };
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A language by its English name, or its code where it has none. */
export function languageName(code: string): string {
  return LANGUAGES.of(code) ?? code;
}

function SaidBetween({ params }: { params: ListParams }) {
  const t = messages('lists');
  return (
    <form action="/claims" method="get" className="text-small">
      <fieldset>
        <legend className="eyebrow mb-1">{t('claims.said')}</legend>
        <SaidField name="said-from" label={t('claims.saidFrom')} value={params['said-from']?.[0]} />
        <SaidField name="said-to" label={t('claims.saidTo')} value={params['said-to']?.[0]} />
        <p id="said-hint" className="mt-1 text-ink-faint">{t('claims.saidHint')}</p>
      </fieldset>
      <KeptParams params={params} without={['said-from', 'said-to', 'after']} />
      <Button tone="secondary" size="small" className="mt-2">{t('claims.saidSubmit')}</Button>
    </form>
  );
}

const DATE_PATTERN = String.raw`\s*\d{4}(-\d{2}(-\d{2})?)?\s*`;

function SaidField({ name, label, value }: { name: ListParam; label: string; value: string | undefined }) {
  const id = `list-${name}`;
  return (
    <div className="mt-1">
      <label htmlFor={id} className="block">{label}</label>
      <input id={id} name={name} defaultValue={value} dir="ltr" pattern={DATE_PATTERN} maxLength={24} autoComplete="off"
        aria-describedby="said-hint" className="control min-h-9! py-1! text-small" />
    </div>
  );
}
