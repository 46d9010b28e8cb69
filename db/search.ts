import type { ClaimKind, Status } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';
import { countFacets, type Facets } from '#db/search-facets.ts';
import { readCursor, writeCursor, type SearchCursor, type SearchOrder } from '#db/search-cursor.ts';
import { matchedClaims, narrowed, readText, textQuery, type ClaimFilters, type Match } from '#db/search-match.ts';

export type SearchPage = { after: string | null; size: number };

export type FoundClaim = {
  claimId: string;
  slug: string;
  wording: string | null;
  language: string;
  kind: ClaimKind;
  status: Status;
  movedAt: string;
};

export type ClaimSearch = {
  claims: FoundClaim[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
  /** `loose`: no claim holds all the words, so these hold some of them. */
  order: SearchOrder;
  facets: Facets;
};

type SortedClaim = FoundClaim & { sortKey: string };

/**
 * A page of the public claims that fit: best first for a text, else newest moved first. A text so common
 * that more than 2,000 claims fit is also listed newest moved first: its rank would part nothing.
 * Gives null for a cursor that no page of this list gave.
 */
export async function searchClaims(on: On, filters: ClaimFilters, page: SearchPage): Promise<ClaimSearch | null> {
  const after = page.after === null ? null : readCursor(page.after);
  if (page.after !== null && after === null) return null;
  const hasText = readText(filters.text).whole !== '';
  if (after && after.order !== 'moved' && !hasText) return null;
  return plannedEachTime(on, (tx) => listClaims(tx, filters, after, hasText, page.size));
}

/**
 * A plan made for any word is a bad plan for most words, and a plan that reads the whole table is bad for
 * all: so each search is planned for its own words, from the indexes.
 */
async function plannedEachTime<T>(on: On, work: (tx: On) => Promise<T>): Promise<T> {
  if ('begin' in on) return await on.begin((tx) => plannedEachTime(tx, work)) as T;
  await on`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`;
  return work(on);
}

async function listClaims(
  on: On, filters: ClaimFilters, after: SearchCursor | null, hasText: boolean, size: number,
): Promise<ClaimSearch> {
  const how = !hasText ? 'all' : after?.order === 'loose' ? 'loose' : 'words';
  const facets = await countFacets(on, filters, how);
  if (how === 'words' && facets.total === 0 && !after) return listLoosely(on, filters, size);
  // A page goes on in the order of the page before it, whatever was logged in between.
  const order = after?.order ?? (how === 'all' || facets.isBounded ? 'moved' : 'rank');
  const rows = order === 'moved' && facets.isBounded
    ? await newestMoved(on, filters, how, after, size + 1)
    : await sortMatched(on, filters, how, order, after, size + 1);
  return { ...cut(rows, order, size), order, facets };
}

/** No claim holds all the words: those that hold the rarer ones, as for a pasted sentence. */
async function listLoosely(on: On, filters: ClaimFilters, size: number): Promise<ClaimSearch> {
  const [facets, rows] = await Promise.all([
    countFacets(on, filters, 'loose'), sortMatched(on, filters, 'loose', 'loose', null, size + 1),
  ]);
  return { ...cut(rows, 'loose', size), order: 'loose', facets };
}

/** How many claims the index of dates is walked for before the matched claims are sorted instead. */
const MOST_WALKED = 10_000;

/**
 * What more than 2,000 claims fit is soon met by walking the newest claims. Where it is common only among
 * old ones, the bounded match is sorted.
 */
async function newestMoved(on: On, filters: ClaimFilters, how: Match, after: SearchCursor | null, most: number) {
  const rows = await on<SortedClaim[]>`
    with query as materialized (select ${textQuery(on, filters.text)} as asked)
    select ${columns(on)}, moved_at as sort_key from (
      select * from claims where visibility = 'public' ${before(on, after)}
      order by moved_at desc nulls last, stream_id desc nulls last limit ${MOST_WALKED}
    ) newest
    where ${narrowed(on, filters)} ${how === 'words' ? on`and search @@ (select asked from query)` : on``}
    order by moved_at desc nulls last, stream_id desc nulls last limit ${most}`;
  return rows.length === most ? rows : sortMatched(on, filters, how, 'moved', after, most);
}

function sortMatched(
  on: On, filters: ClaimFilters, how: Match, order: SearchOrder, after: SearchCursor | null, most: number,
) {
  const byDate = order === 'moved';
  const key = byDate ? on`moved_at` : on`rank`;
  return on<SortedClaim[]>`
    with ${matchedClaims(on, filters, how)},
    listed as materialized (
      select stream_id, rank from matched where true ${byDate ? before(on, after) : below(on, after)}
      order by ${key} desc, stream_id desc limit ${most}
    )
    select ${columns(on)}, ${byDate ? on`moved_at` : on`rank::text`} as sort_key
    from listed join claims using (stream_id) order by ${key} desc, stream_id desc`;
}

function before(on: On, after: SearchCursor | null) {
  return after ? on`and (moved_at, stream_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : on``;
}

function below(on: On, after: SearchCursor | null) {
  return after ? on`and (rank, stream_id) < (${after.key}::text::float4, ${after.id}::uuid)` : on``;
}

function columns(on: On) {
  return on`stream_id as claim_id, slug, wording, language, kind, status, moved_at`;
}

function cut(rows: readonly SortedClaim[], order: SearchOrder, size: number) {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    claims: rows.slice(0, size).map(({ sortKey: _, ...claim }): FoundClaim => claim),
    next: last ? writeCursor({ order, key: last.sortKey, id: last.claimId }) : null,
  };
}

