import { carriedByThese } from '#db/carried.ts';
import type { On } from '#db/client.ts';
import type { SearchCursor, SearchOrder } from '#db/search-cursor.ts';
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

/** A claim of a page, with what the page is sorted by. */
export type Listed = { claimId: string; sortKey: string };

export type Asked = { filters: ClaimFilters; how: Match; order: SearchOrder; after: SearchCursor | null; most: number };

const MOST_VALUES = 12;

/** ISO 8601, as the pool gives instants. */
const CURSOR_INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/**
 * Matches once, then sorts a page of what matched and counts what it has in common, over at most 1,000
 * claims. A status or kind chosen does not hide the others: each of the two is counted without itself.
 */
export async function matchAndCount(on: On, asked: Asked): Promise<{ listed: Listed[]; facets: Facets }> {
  const { filters, how } = asked;
  const [rows, statuses, kinds] = await Promise.all([
    match(on, asked),
    filters.statuses.length > 0 ? countColumn(on, { ...filters, statuses: [] }, how, 'status') : null,
    filters.kinds.length > 0 ? countColumn(on, { ...filters, kinds: [] }, how, 'kind') : null,
  ]);
  const total = rows.find(({ facet }) => facet === 'total')?.claims ?? 0;
  const of = (name: string): FacetValue[] => rows
    .filter(({ facet }) => facet === name)
    .map(({ value, name: shown, claims }) => ({ value, name: shown, claims }));
  return {
    listed: rows.filter(({ facet }) => facet === 'listed').map(({ value, name }) => ({ claimId: value, sortKey: name })),
    facets: {
      total: Math.min(total, MOST_MATCHED), isBounded: total > MOST_MATCHED,
      statuses: statuses ?? of('statuses'), kinds: kinds ?? of('kinds'), languages: of('languages'),
      topics: of('topics'), parties: of('parties'),
    },
  };
}

type Counted = { facet: string; value: string; name: string; claims: number };

// `offset 0` keeps a lateral look-up a look-up: the planner would rather hash the whole table.
function match(on: On, { filters, how, order, after, most }: Asked) {
  return on<Counted[]>`
    with ${matchedClaims(on, filters, how)},
    bounded as materialized (select * from matched limit ${MOST_MATCHED}),
    counted as (
      select 'total' as facet, '' as value, '' as name, count(*)::int as claims from matched
      union all select 'statuses', status, status, count(*)::int from bounded group by status
      union all select 'kinds', kind, kind, count(*)::int from bounded group by kind
      union all select 'languages', language, language, count(*)::int from bounded group by language
      union all (
        select 'topics', slug, min(name), count(*)::int from bounded cross join lateral (
          select slug, name from claim_topics where claim_id = bounded.stream_id offset 0
        ) topic group by slug order by count(*) desc, slug limit ${MOST_VALUES})
      union all (
        select 'parties', parties.slug, parties.name, party.claims from (
          select party_id, count(distinct stands_on)::int as claims
          from ${carriedByThese(on, on`select stream_id from bounded`)} carried cross join lateral (
            select party_id from attributions where claim_id = carried.id
              and withdrawn_by is null and standing <> 'misattributed' offset 0
          ) attributed
          group by party_id order by count(distinct stands_on) desc, party_id limit ${MOST_VALUES}
        ) party join parties on parties.stream_id = party_id where parties.name is not null)
    )
    select * from (select * from counted union all (${listed(on, order, after, most)})) found
    order by facet, claims desc, value`;
}

/** The page's claims as rows of the counts, cut before they are numbered; a negative place sorts them as they stand. */
function listed(on: On, order: SearchOrder, after: SearchCursor | null, most: number) {
  if (order === 'moved') {
    return on`
      select 'listed', stream_id::text, to_char(moved_at at time zone 'UTC', ${CURSOR_INSTANT}),
        -(row_number() over (order by moved_at desc, stream_id desc))::int from (
        select stream_id, moved_at from matched
        where true ${after ? on`and (moved_at, stream_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : on``}
        order by moved_at desc, stream_id desc limit ${most}
      ) page`;
  }
  return on`
    select 'listed', stream_id::text, rank::text, -(row_number() over (order by rank desc, stream_id desc))::int from (
      select stream_id, rank from matched
      where true ${after ? on`and (rank, stream_id) < (${after.key}::text::float4, ${after.id}::uuid)` : on``}
      order by rank desc, stream_id desc limit ${most}
    ) page`;
}

function countColumn(on: On, filters: ClaimFilters, how: Match, column: 'status' | 'kind') {
  return on<FacetValue[]>`
    with ${matchedClaims(on, filters, how)},
    bounded as (select ${on(column)} as value from matched limit ${MOST_MATCHED})
    select value, value as name, count(*)::int as claims from bounded group by value order by claims desc, value`;
}
