import type { On } from '#db/client.ts';
import type { FacetValue, Facets } from '#db/search-facets.ts';
import { readCursor, writeCursor, type SearchCursor } from '#db/search-cursor.ts';
import { isEarly, matchedThen, MOST_EARLY, narrowed, type MatchThen, type Then } from '#db/match-then.ts';
import { askedQuery, MOST_MATCHED, readText, type ClaimFilters } from '#db/search-match.ts';
import { plannedEachTime, type SearchPage } from '#db/search.ts';

type AskedThen = MatchThen & { after: SearchCursor | null; most: number };
type Listed = { claimId: string; sortKey: string };

/** The claims of a list as of a moment, by id, and what they have in common. */
export type SearchThen = { ids: string[]; next: string | null; order: 'moved' | 'rank'; facets: Facets };

/**
 * A page of the claims that were public and fitted at a moment, as a list of the present gives it (db/search.ts): best
 * first for a text, else the latest change first, and also so where more than 1,000 fit. Gives null for a cursor that
 * no page of this list gave. A day counts as early up to `mostEarly` spans: then a text is looked for in those.
 */
export async function searchThen(
  on: On, filters: ClaimFilters, then: Then, page: SearchPage, mostEarly = MOST_EARLY,
): Promise<SearchThen | null> {
  const after = page.after === null ? null : readCursor(page.after);
  const hasText = readText(filters.text).whole !== '';
  if (page.after !== null && (after === null || after.order === 'loose' || (after.order === 'rank' && !hasText))) return null;
  return plannedEachTime(on, async (tx) => {
    const by = hasText && await isEarly(tx, then, mostEarly) ? 'spans' : 'text';
    return listThen(tx, { filters, then, after, most: page.size + 1, by });
  });
}

async function listThen(on: On, asked: AskedThen): Promise<SearchThen> {
  const { filters, after, most } = asked;
  const wanted = after?.order ?? (readText(filters.text).whole === '' ? 'moved' : 'rank');
  const { listed, facets: counted } = await countThen(on, asked, wanted === 'rank' ? 'rank' : 'moved');
  const isWalked = counted.isBounded && after?.order !== 'rank';
  const order = isWalked || wanted !== 'rank' ? 'moved' : 'rank';
  const rows = isWalked ? await newestThen(on, asked) : listed;
  const page = rows.slice(0, most - 1);
  const last = rows.length === most ? page.at(-1) : undefined;
  return {
    ids: page.map(({ claimId }) => claimId), order, facets: counted,
    next: last ? writeCursor({ order, key: last.sortKey, id: last.claimId }) : null,
  };
}

/** How many spans the index of dates is walked for before the matched claims are sorted instead. */
const MOST_WALKED = 10_000;

// What more claims fit than are matched is met soon by walking back from the day.
async function newestThen(on: On, asked: AskedThen): Promise<Listed[]> {
  const { filters, then: { reading, at }, after, most } = asked;
  const { statuses } = filters;
  const newest = await on<Listed[]>`
    with ${askedQuery(on, filters.text)}
    select claim_id, ${instantKey(on)} as sort_key from (
      select * from claim_spans s where s.reading = ${reading} and s.since <= ${at}
        ${statuses.length === 1 ? on`and s.status = ${statuses[0] ?? ''}` : on``} ${isAfter(on, after)}
      order by s.since desc nulls last, s.claim_id desc nulls last limit ${MOST_WALKED}
    ) s
    where s.during @> ${at}::timestamptz and ${narrowed(on, filters)} ${readText(filters.text).whole === '' ? on`` : on`and exists (
      select from wordings w where w.entry_id = s.wording_id and w.search @@ (select met from query) offset 0)`}
    order by s.since desc nulls last, s.claim_id desc nulls last limit ${most}`;
  if (newest.length === most) return newest;
  const met = new Set(newest.map(({ claimId }) => claimId));
  const { listed } = await countThen(on, asked, 'moved');
  return [...newest, ...listed.filter(({ claimId }) => !met.has(claimId))].slice(0, most);
}

/** The page's claims as rows of the counts; a negative place sorts them as they stand. */
function listed(on: On, { after, most }: AskedThen, order: 'moved' | 'rank') {
  if (order === 'moved') {
    return on`
      select 'listed', claim_id::text, ${instantKey(on)}, -(row_number() over (order by since desc, claim_id desc))::int
      from matched s where true ${isAfter(on, after)} order by since desc, claim_id desc limit ${most}`;
  }
  return on`
    select 'listed', claim_id::text, rank::text, -(row_number() over (order by rank desc, claim_id desc))::int
    from matched where true ${after ? on`and (rank, claim_id) < (${after.key}::text::float4, ${after.id}::uuid)` : on``}
    order by rank desc, claim_id desc limit ${most}`;
}

const CURSOR_INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

function instantKey(on: On) {
  return on`to_char(since at time zone 'UTC', ${CURSOR_INSTANT})`;
}

function isAfter(on: On, after: SearchCursor | null) {
  return after?.order === 'moved' ? on`and (s.since, s.claim_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : on``;
}

const MOST_VALUES = 12;

type Counted = { facet: string; value: string; name: string; claims: number };

/** What the matched have in common; a status or kind chosen does not hide the others. */
async function countThen(on: On, asked: AskedThen, order: 'moved' | 'rank'): Promise<{ listed: Listed[]; facets: Facets }> {
  const { filters } = asked;
  const [rows, statuses, kinds] = await Promise.all([
    countAll(on, asked, order),
    filters.statuses.length > 0 ? countColumn(on, { ...asked, filters: { ...filters, statuses: [] } }, 'status') : null,
    filters.kinds.length > 0 ? countColumn(on, { ...asked, filters: { ...filters, kinds: [] } }, 'kind') : null,
  ]);
  const of = (name: string): FacetValue[] => rows
    .filter(({ facet }) => facet === name).map(({ value, name: shown, claims }) => ({ value, name: shown, claims }));
  const total = rows.find(({ facet }) => facet === 'total')?.claims ?? 0;
  return {
    listed: rows.filter(({ facet }) => facet === 'listed').map(({ value, name }) => ({ claimId: value, sortKey: name })),
    facets: {
      total: Math.min(total, MOST_MATCHED), isBounded: total > MOST_MATCHED, statuses: statuses ?? of('statuses'),
      kinds: kinds ?? of('kinds'), languages: of('languages'), topics: of('topics'), parties: of('parties'),
    },
  };
}

function countAll(on: On, asked: AskedThen, order: 'moved' | 'rank') {
  return on<Counted[]>`
    with ${matchedThen(on, asked)},
    bounded as materialized (select * from matched limit ${MOST_MATCHED})
    select * from (
      select 'total' as facet, '' as value, '' as name, count(*)::int as claims from matched
      union all select 'statuses', status, status, count(*)::int from bounded group by status
      union all select 'kinds', kind, kind, count(*)::int from bounded group by kind
      union all select 'languages', language, language, count(*)::int from bounded group by language
      union all (select 'topics', topic.slug, (array_agg(topic.name order by claim_id desc))[1], count(*)::int
        from bounded, unnest(topics, topic_names) as topic (slug, name)
        group by topic.slug order by count(*) desc, topic.slug limit ${MOST_VALUES})
      union all select 'parties', p.slug, name_then.name, claims
        from (select unnest(party_ids) as party_id, count(*)::int as claims from bounded group by 1 order by 2 desc, 1 limit ${MOST_VALUES}) named
        join parties p on p.stream_id = named.party_id
        join party_spans name_then on name_then.party_id = p.stream_id and name_then.reading = ${asked.then.reading}
          and name_then.during @> ${asked.then.at}::timestamptz
        where name_then.name is not null
      union all (${listed(on, asked, order)})
    ) counted order by facet, claims desc, value`;
}

function countColumn(on: On, asked: AskedThen, column: 'status' | 'kind') {
  return on<FacetValue[]>`
    with ${matchedThen(on, asked)},
    bounded as (select ${on(column)} as value from matched limit ${MOST_MATCHED})
    select value, value as name, count(*)::int as claims from bounded group by value order by claims desc, value`;
}
