import type { ClaimKind, Status } from '#lib/domain/glossary.ts';
import { matchingKeys } from '#lib/domain/matching/matching-rows.ts';
import { standsOn } from '#db/carried.ts';
import type { On } from '#db/client.ts';
import { claimsByWords } from '#db/matching.ts';

/** What a reader narrows the list of claims by; an empty list or null narrows nothing. */
export type ClaimFilters = {
  text: string;
  statuses: readonly Status[];
  kinds: readonly ClaimKind[];
  party: string | null;
  topic: string | null;
  language: string | null;
  /** Said at or after the one instant and before the other; ISO 8601. */
  saidFrom: string | null;
  saidTo: string | null;
};

/** At most this many claims are matched before sorting and counting. */
export const MOST_MATCHED = 1000;

const MOST_LOOSELY_MATCHED = 100;

/** Of the claims that hold some of the words, those that score this share of the best are shown. */
const LOOSE_SHARE = 0.5;

/**
 * A CTE `matched (stream_id, kind, status, language, moved_at, rank)` of public claims: one more than
 * MOST_MATCHED tells that there are more. Matching comes first and sorting after: for a rare word or value
 * the planner would else walk the whole index of dates.
 */
export function matchedClaims(on: On, filters: ClaimFilters, how: Match) {
  if (how === 'loose') return looselyMatched(on, filters);
  if (how === 'words') return matchedByText(on, filters);
  return on`
    matched as materialized (
      select stream_id, kind, status, language, moved_at, 0::float4 as rank from claims
      where ${narrowed(on, filters)}
      ${isNarrowed(filters) ? on`` : on`order by moved_at desc nulls last, stream_id desc nulls last`}
      limit ${MOST_MATCHED + 1}
    )`;
}

/** By everything alike, by a text, or by some of the words of a text. */
export type Match = 'all' | 'words' | 'loose';

function isNarrowed({ statuses, kinds, ...values }: Omit<ClaimFilters, 'text'>): boolean {
  const { party, topic, language, saidFrom, saidTo } = values;
  return statuses.length + kinds.length > 0 || [party, topic, language, saidFrom, saidTo].some((value) => value !== null);
}

function matchedByText(on: On, filters: ClaimFilters) {
  return on`
    ${askedQuery(on, filters.text)},
    matched as materialized (
      select stream_id, kind, status, language, moved_at, ts_rank(search, (select asked from query)) as rank
      from claims where search @@ (select met from query) and ${narrowed(on, filters)}
      limit ${MOST_MATCHED + 1}
    )`;
}

function looselyMatched(on: On, filters: ClaimFilters) {
  const wanted = filters.text.replace(/(?<=^|\s)-\S+/g, ' ');
  const { words } = matchingKeys(wanted, filters.language ?? 'en');
  return on`
    ${claimsByWords(on, words, MOST_LOOSELY_MATCHED)},
    matched as materialized (
      select stream_id, kind, status, language, moved_at, score::float4 as rank
      from by_words join claims on stream_id = claim_id
      where score >= ${LOOSE_SHARE} * (select max(score) from by_words) and ${narrowed(on, filters)}
    )`;
}

/** Conditions on `claims`, all but the text; topic and party as lists of claims that lead to few of them. */
function narrowed(on: On, filters: ClaimFilters) {
  const { party, topic } = filters;
  return on`${narrowedByColumns(on, filters)}
    ${topic === null ? on`` : on`and stream_id in (select claim_id from claim_topics where slug = ${topic})`}
    ${party === null ? on`` : on`and stream_id in (
      select claim_id from attributions where party_id = ${partyId(on, party)} and ${isOwn(on)}
      union all ${mergedOf(on, party)})`}`;
}

// Claims that carry one of the party's, which was merged into them.
function mergedOf(on: On, party: string) {
  return on`
    select ${standsOn(on, on`m.stream_id`)} from attributions join claims m on m.stream_id = claim_id
    where party_id = ${partyId(on, party)} and ${isOwn(on)} and m.merged_into is not null and m.visibility = 'public'`;
}

/** The same conditions, asked of one claim at a time: `offset 0` keeps the planner from making a list of it. */
export function fits(on: On, filters: ClaimFilters) {
  const { party, topic } = filters;
  return on`${narrowedByColumns(on, filters)}
    ${topic === null ? on`` : on`and exists (
      select from claim_topics where claim_id = stream_id and slug = ${topic} offset 0)`}
    ${party === null ? on`` : on`and (exists (
      select from attributions where claim_id = stream_id and party_id = ${partyId(on, party)} and ${isOwn(on)} offset 0
    ) or stream_id in (${mergedOf(on, party)}))`}`;
}

function narrowedByColumns(on: On, { statuses, kinds, language, saidFrom, saidTo }: ClaimFilters) {
  return on`visibility = 'public' and merged_into is null
    ${statuses.length > 0 ? on`and status = any(${[...statuses]})` : on``}
    ${kinds.length > 0 ? on`and kind = any(${[...kinds]})` : on``}
    ${language === null ? on`` : on`and language = ${language}`}
    ${saidFrom === null && saidTo === null ? on`` : on`
      and tstzrange(said_from, said_to, '[]') && tstzrange(${saidFrom}::timestamptz, ${saidTo}::timestamptz)
      and said_from is not null`}`;
}

/** The id of the party at an address; null where there is none. */
export function partyId(on: On, slug: string) {
  return on`(select id from streams where slug = ${slug} and kind = 'party')`;
}

/** A party is not held to what it took back or never said. */
function isOwn(on: On) {
  return on`withdrawn_by is null and standing <> 'misattributed'`;
}

/**
 * A CTE `query (asked, met)`, made once and not once a row: `asked` is what the words mean and what ranks, `met` finds
 * the same claims and reads less of the index for it. Null, matching nothing, for words that only exclude: no index
 * finds what a claim does not say.
 */
export function askedQuery(on: On, text: string) {
  const { asked, met } = textQuery(on, text);
  return on`query as materialized (
    select case when querytree(asked) <> 'T' then asked end as asked, case when querytree(asked) <> 'T' then met end as met
    from (select ${asked} as asked, ${met} as met) made
  )`;
}

const EITHER = /(?<=^|\s)or(?=\s|$)/iu;

/**
 * The full-text query a reader's words mean: as a web search (quotes, `or`, minus), or the same with the last
 * word unfinished. Any text is a query; one without a word matches nothing.
 */
function textQuery(on: On, text: string) {
  const { whole, begun, unfinished } = readText(text);
  const asTyped = on`websearch_to_tsquery('english', claimline_unaccent(${whole}))`;
  if (unfinished === '') return { asked: asTyped, met: asTyped };
  const begins = on`(websearch_to_tsquery('english', claimline_unaccent(${begun}))
    && to_tsquery('english', quote_literal(claimline_unaccent(${unfinished})) || ':*'))`;
  const asked = on`(${asTyped} || ${begins})`;
  // Where all words are asked for, what has the last one whole has its beginning too.
  return { asked, met: EITHER.test(whole) ? asked : begins };
}

const LONGEST_TEXT = 400;

/** Shorter beginnings than three letters stand for too many words. */
const UNFINISHED = /(?<=^|\s)\p{L}[\p{L}\p{Nd}]{2,}$/u;

/** The words looked for, and apart from them the last one where it may be unfinished. */
export function readText(text: string): { whole: string; begun: string; unfinished: string } {
  const whole = text.toWellFormed().replace(/[“”„«»]/g, '"').replace(/[\p{Cc}\u{fffd}\s]+/gu, ' ').trim()
    .slice(0, LONGEST_TEXT).toWellFormed();
  const isQuoting = (whole.match(/"/g)?.length ?? 0) % 2 === 1;
  const unfinished = isQuoting ? '' : UNFINISHED.exec(whole)?.[0] ?? '';
  return { whole, begun: whole.slice(0, whole.length - unfinished.length), unfinished };
}
