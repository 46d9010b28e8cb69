import type { PartyKind } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';
import { standsOn } from '#db/carried.ts';
import { isListed, isShown, type StatusCount } from '#db/claim-lines.ts';

export type PartyFacts = {
  id: string; slug: string; kind: PartyKind; publishes: boolean; name: string | null; address: string | null;
  /** null when it was erased or never given. */
  description: string | null;
};

/** A party's own facts; null when nothing is recorded under this id. */
export async function findParty(on: On, id: string): Promise<PartyFacts | null> {
  const [party] = await on<PartyFacts[]>`
    select p.stream_id as id, p.slug, p.kind, p.publishes, p.name, p.address, (
      select t.text from entries e join entry_texts t on t.entry_id = e.id and t.field = 'description'
      where e.stream_id = p.stream_id and e.kind = 'party-recorded' order by e.seq desc limit 1
    ) as description
    from parties p where p.stream_id = ${id}`;
  return party ?? null;
}

/** Where parties are read, and their names. */
export async function findParties(on: On, ids: readonly string[]): Promise<Pick<PartyFacts, 'id' | 'slug' | 'name'>[]> {
  return on<Pick<PartyFacts, 'id' | 'slug' | 'name'>[]>`
    select stream_id as id, slug, name from parties where stream_id = any(${[...ids]}::uuid[])`;
}

/** Whether a party is named, but by drafts and withheld claims alone. */
export async function isPartyHidden(on: On, id: string): Promise<boolean> {
  const rows = await on`
    select 1 from parties p where p.stream_id = ${id} and exists (${claimsTouching(on)}) and not ${isNamed(on)}`;
  return rows.length > 0;
}

export type PartyLine = {
  id: string; slug: string; kind: PartyKind; publishes: boolean; name: string | null; sortName: string;
  fared: StatusCount[];
  /** The name it had before by which it was found; null where its present name was looked for. */
  formerly: string | null;
};
export type PartyKey = { sortName: string; id: string };

const MOST_COUNTED = 500;

/**
 * The parties that public claims name, by name, each with where the claims ascribed to it stand.
 * @param after only those that follow this one.
 */
export async function listParties(on: On, after: PartyKey | null, limit: number): Promise<PartyLine[]> {
  return on<PartyLine[]>`
    select p.stream_id as id, p.slug, p.kind, p.publishes, p.name, p.sort_name, ${faredColumn(on)}, null as formerly
    from (
      select *, ${sortName(on)} as sort_name from parties p
      where p.name is not null and ${isNamed(on)}
        ${after === null ? on`` : on`and (${sortName(on)}, p.stream_id) > (${after.sortName}, ${after.id}::uuid)`}
      order by ${sortName(on)}, p.stream_id limit ${limit}
    ) p order by p.sort_name, p.stream_id`;
}

/** The parties whose name begins like this or is close to it, or began like it once; those that public claims name. */
export async function searchParties(on: On, typed: string, limit: number): Promise<PartyLine[]> {
  return on<PartyLine[]>`
    select p.stream_id as id, p.slug, p.kind, p.publishes, p.name, p.sort_name, ${faredColumn(on)}, ${formerly(on, typed)}
    from (select p.*, ${sortName(on)} as sort_name, near.nth from (${nearNames(on, typed)}) near
      join parties p on p.stream_id = near.id where p.name is not null and ${isNamed(on)} order by near.nth limit ${limit}) p
    order by p.nth`;
}

export type SuggestedParty = { id: string; slug: string; name: string; kind: PartyKind; formerly: string | null };

/**
 * What a half-typed name may mean: names that begin like it or did once, then names close to it.
 * @param all also parties that no public claim names, which only who logs claims may see.
 */
export async function suggestParties(on: On, typed: string, all: boolean, limit: number): Promise<SuggestedParty[]> {
  return on<SuggestedParty[]>`
    select p.stream_id as id, p.slug, p.name, p.kind, ${formerly(on, typed)} from (${nearNames(on, typed)}) near
    join parties p on p.stream_id = near.id
    ${all ? on`` : on`where p.name is not null and ${isNamed(on)}`} order by near.nth limit ${limit}`;
}

// The expression of the index parties_by_name: the same order on every server, and prefixes can walk it.
function sortName(on: On) {
  return on`claimline_unaccent(lower(p.name)) collate "C"`;
}

const MOST_NEAR = 60;

// A prefix walks the name index and that of names given up; the rest comes from trigrams, of a part of the name too. `nth`
// keeps prefixes first, then those with the closest words, then the closest as a whole.
function nearNames(on: On, typed: string) {
  const name = on`claimline_unaccent(lower(${typed}))`;
  return on`
    select id, row_number() over (order by bool_and(not starts_with(near_name, ${name})), max(strict_word_similarity(${name}, near_name)) desc, max(similarity(near_name, ${name})) desc, id) as nth
    from (
      (select p.stream_id as id, ${sortName(on)} as near_name from parties p
        where ${sortName(on)} >= ${name} and ${sortName(on)} < ${name} || chr(1114111)
        order by ${sortName(on)} limit ${MOST_NEAR})
      union (select former.party_id, ${formerName(on)} from party_spans former where ${beganLike(on, typed)} limit ${MOST_NEAR})
      ${typed.length < SHORTEST_CLOSE ? on`` : on`union ${closeNames(on, typed)}`}
    ) found group by id`;
}

// The expression and the condition of the index party_spans_former.
function beganLike(on: On, typed: string) {
  const name = on`claimline_unaccent(lower(${typed}))`;
  return on`former.reading = 'recorded' and not upper_inf(former.during)
    and ${formerName(on)} >= ${name} and ${formerName(on)} < ${name} || chr(1114111)`;
}

function formerName(on: On) {
  return on`claimline_unaccent(lower(former.name)) collate "C"`;
}

/** Of the party called `p`: the latest of its earlier names that begins as typed, unless its present one does. */
function formerly(on: On, typed: string) {
  return on`(
    select former.name from party_spans former
    where former.party_id = p.stream_id and ${beganLike(on, typed)}
      and not starts_with(${sortName(on)}, claimline_unaccent(lower(${typed})))
    order by former.since desc limit 1
  ) as formerly`;
}

// Shorter beginnings have no trigram of their own, and would be compared with every name.
const SHORTEST_CLOSE = 3;

function closeNames(on: On, typed: string) {
  return on`(select close.id, close.near_name collate "C" from claimline_close_names(${typed}, ${MOST_NEAR}) close)`;
}

/**
 * Whether a party called `p` is named in public: a public claim is ascribed to it, repeated by it, or cites what it
 * publishes. A scalar with a limit, because `exists` under `or` is planned as a hash of every claim.
 */
export function isNamed(on: On) {
  return on`(
    select true from (${claimsTouching(on)}) touched join claims c on c.stream_id = touched.claim_id
    where ${isShown(on)} limit 1
  ) is true`;
}

function claimsTouching(on: On) {
  return on`
    select a.claim_id from attributions a where a.party_id = p.stream_id
    union all select a.claim_id from appearances a where a.party_id = p.stream_id
    union all select e.claim_id from sources s join evidence e on e.source_id = s.stream_id where s.outlet_id = p.stream_id
    union all select a.claim_id from sources s join appearances a on a.source_id = s.stream_id
      where s.outlet_id = p.stream_id
    union all select a.claim_id from sources s join attributions a on a.source_id = s.stream_id
      where s.outlet_id = p.stream_id
    union all select r.to_id from sources s join relations r on r.source_id = s.stream_id
      where s.outlet_id = p.stream_id`;
}

function faredColumn(on: On) {
  return on`coalesce((
    select jsonb_agg(jsonb_build_object('status', counted.status, 'claims', counted.claims)) from (
      select coalesce(stays.status, own.status) as status, count(distinct coalesce(stays.stream_id, own.stream_id)) as claims from (
        select claim_id from attributions a where a.party_id = p.stream_id and a.withdrawn_by is null
          and a.standing <> 'misattributed' limit ${MOST_COUNTED}
      ) said join claims own on own.stream_id = said.claim_id and own.visibility = 'public'
      left join lateral (
        select c.status, c.stream_id from claims c
        where own.merged_into is not null and c.stream_id = ${standsOn(on, on`own.stream_id`)} and ${isListed(on)}
      ) stays on true
      where own.merged_into is null or stays.stream_id is not null group by 1
    ) counted
  ), '[]') as fared`;
}
