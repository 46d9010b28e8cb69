import type { ClaimKind, Status } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';
import { matchAndCount, type Asked, type Facets, type Listed } from '#db/search-facets.ts';
import { readCursor, writeCursor, type SearchOrder } from '#db/search-cursor.ts';
import { askedQuery, fits, readText, type ClaimFilters } from '#db/search-match.ts';

export type SearchPage = { after: string | null; size: number };

type FoundClaim = {
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

/**
 * A page of the public claims that fit: best first for a text, else newest moved first. A text so common
 * that more than 1,000 claims fit is also listed newest moved first: its rank would part nothing.
 * Gives null for a cursor that no page of this list gave.
 */
export async function searchClaims(on: On, filters: ClaimFilters, page: SearchPage): Promise<ClaimSearch | null> {
  const after = page.after === null ? null : readCursor(page.after);
  if (page.after !== null && after === null) return null;
  const hasText = readText(filters.text).whole !== '';
  if (after && after.order !== 'moved' && !hasText) return null;
  const how = !hasText ? 'all' : after?.order === 'loose' ? 'loose' : 'words';
  const order = after?.order ?? (hasText ? 'rank' : 'moved');
  return plannedEachTime(on, (tx) => listClaims(tx, { filters, how, order, after, most: page.size + 1 }));
}

/**
 * A plan made for any word is a bad plan for most words, and a plan that reads the whole table is bad for
 * all: so each search is planned for its own words, from the indexes.
 */
export async function plannedEachTime<T>(on: On, work: (tx: On) => Promise<T>): Promise<T> {
  if ('begin' in on) return await on.begin((tx) => plannedEachTime(tx, work)) as T;
  await on`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true)`;
  return work(on);
}

async function listClaims(on: On, asked: Asked): Promise<ClaimSearch> {
  const { how, after, most } = asked;
  const { listed, facets } = await matchAndCount(on, asked);
  // No claim holds all the words: those that hold the rarer ones, as for a pasted sentence.
  if (how === 'words' && facets.total === 0 && !after) return listClaims(on, { ...asked, how: 'loose', order: 'loose' });
  // A page goes on in the order of the page before it, whatever was logged in between.
  if (facets.isBounded && (after === null || after.order === 'moved')) {
    return { ...await cut(on, await newestMoved(on, asked), 'moved', most), facets };
  }
  return { ...await cut(on, listed, asked.order, most), facets };
}

/** How many claims the index of dates is walked for before the matched claims are sorted instead. */
const MOST_WALKED = 10_000;

/**
 * What more claims fit than are matched is soon met by walking the newest claims. Where it is common only
 * among old ones, or the list ends, those matched follow: whatever the walk did not meet is older. Between
 * the two a claim may be left out; a list this long is searched by more words, not leafed through.
 */
async function newestMoved(on: On, asked: Asked): Promise<Listed[]> {
  const newest = await walkNewest(on, asked);
  if (newest.length === asked.most) return newest;
  const met = new Set(newest.map(({ claimId }) => claimId));
  const { listed } = await matchAndCount(on, { ...asked, order: 'moved' });
  return [...newest, ...listed.filter(({ claimId }) => !met.has(claimId))].slice(0, asked.most);
}

function walkNewest(on: On, { filters, how, after, most }: Asked) {
  return on<Listed[]>`
    with ${askedQuery(on, filters.text)}
    select stream_id as claim_id, moved_at as sort_key from (
      select * from claims where visibility = 'public'
      ${after ? on`and (moved_at, stream_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : on``}
      order by moved_at desc nulls last, stream_id desc nulls last limit ${MOST_WALKED}
    ) newest
    where ${fits(on, filters)} ${how === 'words' ? on`and search @@ (select met from query)` : on``}
    order by moved_at desc nulls last, stream_id desc nulls last limit ${most}`;
}

async function cut(on: On, listed: readonly Listed[], order: SearchOrder, most: number) {
  const page = listed.slice(0, most - 1);
  const last = listed.length === most ? page.at(-1) : undefined;
  const claims = await on<FoundClaim[]>`
    select stream_id as claim_id, slug, wording, language, kind, status, moved_at
    from unnest(${page.map(({ claimId }) => claimId)}::uuid[]) with ordinality as listed (id, nth)
    join claims on stream_id = listed.id order by nth`;
  return { claims: [...claims], order, next: last ? writeCursor({ order, key: last.sortKey, id: last.claimId }) : null };
}
