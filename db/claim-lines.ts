import type { ClaimKind, Standing, Status } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { carriedBy, standsOn } from '#db/carried.ts';
import type { On } from '#db/client.ts';

/** A party as a line of a list names it. */
export type LineParty = { id: string; slug: string; name: string | null; standing: Standing };

/** A public claim as one line of a list shows it. */
export type ClaimLine = {
  id: string; slug: string; wording: string | null; language: string; kind: ClaimKind;
  status: Status; statusSince: Instant; loggedAt: Instant;
  /** When its last entry was recorded; as of a day, since when it has stood as shown. */
  changedAt: Instant;
  /** Who is said to have made it, by name; whoever it was wrongly ascribed to is left out. */
  parties: LineParty[];
};

/** How many claims of a set stand where. */
export type StatusCount = { status: Status; claims: number };

const MOST_NAMED = 6;

/** The columns of a ClaimLine, from a claim called `c`. */
export function lineColumns(on: On) {
  return on`
    c.stream_id as id, c.slug, c.wording, c.language, c.kind, c.status, c.status_since, c.logged_at, c.moved_at as changed_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', p.stream_id, 'slug', p.slug, 'name', p.name, 'standing', said.standing)
        order by p.name, p.stream_id)
      from (
        select distinct on (a.party_id) a.party_id, a.standing from attributions a
        where a.claim_id in ${carriedBy(on, on`c.stream_id`)} and a.withdrawn_by is null
        order by a.party_id, a.entry_id desc limit ${MOST_NAMED}
      ) said join parties p on p.stream_id = said.party_id
      where said.standing <> 'misattributed'
    ), '[]') as parties`;
}

/** What makes a claim called `c` part of the lists that everybody sees. */
export function isListed(on: On) {
  return on`c.visibility = 'public' and c.merged_into is null`;
}

/** What makes a claim called `c` show to everybody, be it on the page of the one it was merged into. */
export function isShown(on: On) {
  return on`c.visibility = 'public' and (c.merged_into is null or ${standsOn(on, on`c.stream_id`)} is not null)`;
}

/** The lines of these claims, in the order of the ids; a claim that is not public has none. */
export async function findLines(on: On, ids: readonly string[]): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select ${lineColumns(on)} from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, nth)
    join claims c on c.stream_id = asked.id
    where ${isListed(on)} order by asked.nth`;
}

/** A set is counted up to here: enough for its shape, and quick for the busiest party. */
export const MOST_COUNTED = 2000;

/**
 * How many of the public claims in a set stand where, the set being a query of `claim_id`s, counted up to
 * MOST_COUNTED of them.
 */
export async function countStatuses(on: On, claimIds: ReturnType<On>): Promise<StatusCount[]> {
  return on<StatusCount[]>`
    select c.status, count(*)::int as claims
    from (select distinct claim_id from (${claimIds} limit ${MOST_COUNTED}) bounded) asked
    join claims c on c.stream_id = asked.claim_id
    where ${isListed(on)} group by c.status`;
}
