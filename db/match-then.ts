import type { ReadingName } from '#lib/domain/as-of.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { askedQuery, MOST_MATCHED, partyId, readText, type ClaimFilters } from '#db/search-match.ts';

/** A moment in one reading: what the lists said at it stands in `claim_spans`. */
export type Then = { reading: ReadingName; at: Instant };

/** What is looked for at which moment, and whether a text leads to the spans or the spans to their texts. */
export type MatchThen = { filters: ClaimFilters; then: Then; by: 'text' | 'spans' };

/** Looking up so many spans costs less than looking up all claims that hold a common word. */
export const MOST_EARLY = 3000;

/** Whether no more than so many spans began before a moment. */
export async function isEarly(on: On, { reading, at }: Then, most: number): Promise<boolean> {
  const [row] = await on<{ spans: number }[]>`
    select count(*)::int as spans from (select from claim_spans where reading = ${reading} and since <= ${at} limit ${most + 1}) s`;
  return (row?.spans ?? 0) <= most;
}

/**
 * A CTE `matched` of the spans that hold the moment and fit: one more than MOST_MATCHED tells that there are more. What
 * was worded later than a day on record is left out before its spans are looked up: early days have few.
 */
export function matchedThen(on: On, { filters, then: { reading, at }, by }: MatchThen) {
  const hasText = readText(filters.text).whole !== '';
  const isNarrowed = filters.statuses.length > 0 || filters.party !== null || filters.topic !== null;
  return on`
    ${askedQuery(on, filters.text)},
    matched as materialized (
      select s.claim_id, s.kind, s.status, s.language, s.topics, s.topic_names, s.party_ids, s.since,
        ${hasText ? on`ts_rank(w.search, (select asked from query))` : on`0::float4`} as rank
      from ${hasText ? worded(on, { reading, at }, by) : on`${spansOf(on, filters)} s`}
      where s.reading = ${reading} and s.during @> ${at}::timestamptz and s.since <= ${at}
        ${hasText ? on`and w.search @@ (select met from query)` : on``} and ${narrowed(on, filters)}
        ${hasText && by === 'text' && reading === 'recorded' ? on`and w.recorded_at <= ${at}` : on``}
      ${isNarrowed || hasText ? on`` : on`order by s.since desc nulls last, s.claim_id desc nulls last`}
      limit ${MOST_MATCHED + 1}
    )`;
}

// A common word leads to many wordings, and an early day to few spans: `offset 0` has it begin with those.
function worded(on: On, { reading, at }: Then, by: MatchThen['by']) {
  if (by === 'text') return on`wordings w join claim_spans s on s.claim_id = w.claim_id and s.wording_id = w.entry_id`;
  return on`(select * from claim_spans where reading = ${reading} and since <= ${at} offset 0) s
    cross join lateral (select search from wordings where entry_id = s.wording_id offset 0) w`;
}

// A party or a topic leads to few spans, and the moment to those of half the site: together with the first the planner
// would read the second's index whole. `offset 0` has it go by the first alone.
function spansOf(on: On, { party, topic }: ClaimFilters) {
  if (party === null && topic === null) return on`claim_spans`;
  return on`(select * from claim_spans s where ${named(on, party, topic)} offset 0)`;
}

function named(on: On, party: string | null, topic: string | null) {
  return on`true ${topic === null ? on`` : on`and s.topics @> array[${topic}]`}
    ${party === null ? on`` : on`and s.party_ids @> array[${partyId(on, party)}]`}`;
}

/** Conditions on `claim_spans s`, all but the text and the moment. */
export function narrowed(on: On, { statuses, kinds, party, topic, language, saidFrom, saidTo }: ClaimFilters) {
  return on`true
    ${statuses.length === 1 ? on`and s.status = ${statuses[0] ?? ''}` : on``}
    ${statuses.length > 1 ? on`and s.status = any(${[...statuses]})` : on``}
    ${kinds.length > 0 ? on`and s.kind = any(${[...kinds]})` : on``}
    ${language === null ? on`` : on`and s.language = ${language}`}
    and ${named(on, party, topic)}
    ${saidFrom === null && saidTo === null ? on`` : on`
      and tstzrange(s.said_from, s.said_to, '[]') && tstzrange(${saidFrom}::timestamptz, ${saidTo}::timestamptz)
      and s.said_from is not null`}`;
}
