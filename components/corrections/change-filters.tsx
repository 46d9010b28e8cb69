import { FacetList, type Facet } from '#components/ui/facet-list.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ChangeFacet } from '#lib/corrections/change-queries.ts';
import { changesAddress, type ChangeParam, type ChangeParams } from '#lib/corrections/change-query.ts';
import { CHANGE_KINDS } from '#lib/domain/changes.ts';
import { messages } from '#lib/messages/translate.ts';

type ChangeFiltersProps = { params: ChangeParams; facets: { parties: ChangeFacet[]; topics: ChangeFacet[] } };

/** Ways to narrow the list of changes, each a link that can be shared. */
export function ChangeFilters({ params, facets }: ChangeFiltersProps) {
  const t = messages('corrections');
  const named = (name: 'party' | 'topic', values: readonly ChangeFacet[]) => [
    ...values.map(({ value, name: words, changes }): Facet => ({
      ...facetOf(params, name, value), label: <UserText text={words} />, count: changes,
    })),
    // What the list is narrowed to can be taken away also where nothing fits it.
    ...(params[name] ?? []).filter((chosen) => !values.some(({ value }) => value === chosen))
      .map((chosen): Facet => ({ ...facetOf(params, name, chosen), label: chosen })),
  ];
  return (
    <aside id="narrow" aria-label={t('narrow')} data-print="no" className="facets">
      <h2 className="border-b border-ink pb-2 text-section font-serif font-semibold min-[52rem]:sr-only">{t('narrow')}</h2>
      <FacetList heading={t('kind')} facets={CHANGE_KINDS.map((kind) => ({ ...facetOf(params, 'kind', kind), label: t(`kinds.${kind}`) }))} />
      <FacetList heading={t('party')} facets={named('party', facets.parties)} />
      <FacetList heading={t('topic')} facets={named('topic', facets.topics)} />
    </aside>
  );
}

// A chosen value's link takes it away again. Several kinds fit together; of parties and topics one at a time.
function facetOf(params: ChangeParams, name: ChangeParam, value: string): Pick<Facet, 'href' | 'isOn'> {
  const chosen = params[name] ?? [];
  const isOn = chosen.includes(value);
  const others = name === 'kind' ? chosen.filter((one) => one !== value) : [];
  return { isOn, href: changesAddress(params, { [name]: isOn ? others : [...others, value] }) };
}
