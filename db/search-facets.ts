import type { On } from '#db/client.ts';
import { matchedClaims, MOST_MATCHED, type ClaimFilters, type Match } from '#db/search-match.ts';

/** One value a list can be narrowed to, and how many of the claims matched have it. */
export type FacetValue = { value: string; name: string; claims: number };

export type Facets = {
  /** Claims matched; at least this many when bounded. */
  total: number;
  /** More claims fit than were matched, so every count is a least. */
  isBounded: boolean;
  statuses: FacetValue[];
  kinds: FacetValue[];
  languages: FacetValue[];
  topics: FacetValue[];
  parties: FacetValue[];
};

const MOST_VALUES = 12;

// `offset 0` keeps a lateral look-up a look-up: the planner would rather hash the whole table.
/**
 * What the claims that fit have in common, counted over at most 2,000 of them. A status or kind chosen
 * does not hide the others: each of the two is counted without itself.
 */
export async function countFacets(on: On, filters: ClaimFilters, how: Match): Promise<Facets> {
  const [facets, statuses, kinds] = await Promise.all([
    countAll(on, filters, how),
    filters.statuses.length > 0 ? countColumn(on, { ...filters, statuses: [] }, how, 'status') : null,
    filters.kinds.length > 0 ? countColumn(on, { ...filters, kinds: [] }, how, 'kind') : null,
  ]);
  return { ...facets, statuses: statuses ?? facets.statuses, kinds: kinds ?? facets.kinds };
}

async function countAll(on: On, filters: ClaimFilters, how: Match): Promise<Facets> {
  const rows = await on<{ facet: string; value: string; name: string; claims: number }[]>`
    with ${matchedClaims(on, filters, how)},
    bounded as materialized (select * from matched limit ${MOST_MATCHED}),
    counted as (
      select 'total' as facet, count(*)::text as value, '' as name, count(*)::int as claims from matched
      union all select 'statuses', status, status, count(*)::int from bounded group by status
      union all select 'kinds', kind, kind, count(*)::int from bounded group by kind
      union all select 'languages', language, language, count(*)::int from bounded group by language
      union all (
        select 'topics', slug, min(name), count(*)::int from bounded cross join lateral (
          select slug, name from claim_topics where claim_id = bounded.stream_id offset 0
        ) topic group by slug order by count(*) desc, slug limit ${MOST_VALUES})
      union all (
        select 'parties', parties.slug, min(parties.name), party.claims from (
          select party_id, count(distinct stream_id)::int as claims
          from bounded cross join lateral (
            select party_id from attributions where claim_id = bounded.stream_id
              and withdrawn_by is null and standing <> 'misattributed' offset 0
          ) attributed
          group by party_id order by count(distinct stream_id) desc, party_id limit ${MOST_VALUES}
        ) party join parties on parties.stream_id = party_id where parties.name is not null
        group by parties.slug, party.claims)
    )
    select * from counted order by claims desc, value`;
  const total = rows.find(({ facet }) => facet === 'total')?.claims ?? 0;
  const of = (name: string): FacetValue[] => rows
    .filter(({ facet }) => facet === name)
    .map(({ value, name: shown, claims }) => ({ value, name: shown, claims }));
  return {
    total: Math.min(total, MOST_MATCHED), isBounded: total > MOST_MATCHED,
    statuses: of('statuses'), kinds: of('kinds'), languages: of('languages'), topics: of('topics'),
    parties: of('parties'),
  };
}

function countColumn(on: On, filters: ClaimFilters, how: Match, column: 'status' | 'kind') {
  return on<FacetValue[]>`
    with ${matchedClaims(on, filters, how)},
    bounded as (select ${on(column)} as value from matched limit ${MOST_MATCHED})
    select value, value as name, count(*)::int as claims from bounded group by value order by claims desc, value`;
}
