import type { Standing } from '#lib/domain/glossary.ts';
import type { Instant, Precision } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { askedQuery } from '#db/search-match.ts';
import { carriedBy, joinStanding, standingOf } from '#db/carried.ts';
import { countStatuses, isListed, lineColumns, type ClaimLine, type StatusCount } from '#db/claim-lines.ts';

/** A claim ascribed to a party, by the attribution that does so; `attributionId` is what pages go by. */
export type AscribedClaim = ClaimLine & { attributionId: string; standing: Standing };

/**
 * The claims ascribed to a party, the latest attribution first, one line a claim. Those it was wrongly said to
 * have made are among them, with that standing.
 * @param before only attributions older than this one.
 */
export async function claimsOf(on: On, partyId: string, before: string | null, limit: number): Promise<AscribedClaim[]> {
  return on<AscribedClaim[]>`
    select ${lineColumns(on)}, said.entry_id as attribution_id, said.standing
    from attributions said ${joinStanding(on, on`said.claim_id`)}
    where said.party_id = ${partyId} and ${isListed(on)} and ${isLatest(on)}
      ${before === null ? on`` : on`and said.entry_id < ${before}`}
    order by said.entry_id desc limit ${limit}`;
}

// A party may have been named twice for one claim, by two sources; the later one says how it stands.
function isLatest(on: On) {
  return on`said.withdrawn_by is null and not exists (
    select 1 from attributions later where later.claim_id in ${carriedBy(on, on`c.stream_id`)} and later.party_id = said.party_id
      and later.withdrawn_by is null and later.entry_id > said.entry_id)`;
}

/** Where the claims stand that a party is said to have made; misattributed ones are not its own. */
export async function countStatusesOf(on: On, partyId: string): Promise<StatusCount[]> {
  return countStatuses(on, on`
    select ${standingOf(on, on`own`)} as claim_id
    from attributions said join claims own on own.stream_id = said.claim_id and own.visibility = 'public'
    where said.party_id = ${partyId} and said.withdrawn_by is null and said.standing <> 'misattributed'`);
}

const MOST_ANSWERS = 500;
const MOST_NAMING = 200;

/**
 * Claims about a party rather than by it, the latest moved first: those that claims of its own rebut, and those
 * whose wording or quote names it. A name is looked for as its words in order, whatever their accents.
 */
export async function claimsAbout(
  on: On, party: { id: string; name: string | null }, limit: number,
): Promise<(ClaimLine & { isAnswered: boolean })[]> {
  return on<(ClaimLine & { isAnswered: boolean })[]>`
    with ${askedQuery(on, phraseOf(party.name))},
    answered as (
      select distinct ${standingOf(on, on`rebutted`)} as claim_id from (
        select claim_id from attributions said
        where said.party_id = ${party.id} and said.withdrawn_by is null and said.standing <> 'misattributed'
        order by said.entry_id desc limit ${MOST_ANSWERS}
      ) own
      join relations r on r.from_id = own.claim_id and r.kind = 'rebuts' and r.withdrawn_by is null
      join claims rebutting on rebutting.stream_id = r.from_id and rebutting.visibility = 'public'
      join claims rebutted on rebutted.stream_id = r.to_id and rebutted.visibility = 'public'
    ),
    naming as (
      select stream_id as claim_id from claims
      where search @@ (select met from query) and visibility = 'public' limit ${MOST_NAMING}
    )
    select ${lineColumns(on)}, bool_or(about.is_answered) as is_answered
    from (select claim_id, true as is_answered from answered union all select claim_id, false from naming) about
    join claims c on c.stream_id = about.claim_id
    where ${isListed(on)} and not exists (
      select 1 from attributions own where own.claim_id in ${carriedBy(on, on`c.stream_id`)} and own.party_id = ${party.id}
        and own.withdrawn_by is null and own.standing <> 'misattributed')
    group by c.stream_id order by c.moved_at desc, c.stream_id desc limit ${limit}`;
}

// In quotation marks: the words of a name in their order, none of them unfinished.
function phraseOf(name: string | null): string {
  return name === null ? '' : `"${name.replace(/["“”„«»]/g, ' ')}"`;
}

/** A claim that a party is on record saying in one place, though it is not ascribed to it. */
export type RepeatedClaim = ClaimLine & {
  appearanceId: string;
  source: { slug: string; title: string | null };
  happenedFrom: Instant | null; happenedTo: Instant | null; happenedPrecision: Precision | null;
};

/** Claims that a party repeated without being said to have made them, the latest appearance first. */
export async function claimsRepeatedBy(on: On, partyId: string, limit: number): Promise<RepeatedClaim[]> {
  return on<RepeatedClaim[]>`
    select ${lineColumns(on)}, seen.entry_id as appearance_id, jsonb_build_object('slug', s.slug, 'title', s.title) as source,
      seen.happened_from, seen.happened_to, seen.happened_precision
    from appearances seen ${joinStanding(on, on`seen.claim_id`, on`coalesce(seen.moved_to, seen.claim_id)`)} join sources s on s.stream_id = seen.source_id
    where seen.party_id = ${partyId} and (seen.withdrawn_by is null or seen.moved_to is not null) and ${isListed(on)}
      and not exists (select 1 from attributions made where made.claim_id in ${carriedBy(on, on`c.stream_id`)}
        and made.party_id = ${partyId} and made.withdrawn_by is null)
    order by seen.entry_id desc limit ${limit}`;
}
