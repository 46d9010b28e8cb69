import type { ChangeKind } from '#lib/domain/changes.ts';
import type { EntryKind } from '#lib/domain/entry.ts';
import type { Status, StreamKind } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isNamed } from '#db/parties.ts';
import { isUsed } from '#db/sources.ts';

/** A status change or a correction as the public list tells it. */
export type ChangeLine = {
  id: string; kind: ChangeKind; recordedAt: Instant; from: Status | null; to: Status | null;
  /** The claim, party or source that it is about; the title is null where it was erased. */
  about: Exclude<StreamKind, 'site'>; streamId: string; slug: string; title: string | null; language: string | null;
  /** null where it was erased; missing reasons are null too, as every change has to give one. */
  reason: string | null; actorId: string; decidedBy: string[];
  corrects: string | null; correctedKind: EntryKind | null;
  /** For a renaming: the names before and after. */
  oldName: string | null; newName: string | null;
  /** For a merge or a split: the other claim, null where readers may not see it, and whether this undoes it. */
  other: { slug: string; title: string | null } | null; isUndone: boolean;
};

/** What the list is narrowed to. A party is named by its id, a topic by its address. */
export type ChangeFilters = {
  kinds: readonly ChangeKind[]; partyId: string | null; topic: string | null;
  /** Leaves out what the sample's cast made: feeds carry none of it. */
  withoutSample: boolean;
};

/**
 * Public changes that fit, the latest recorded first.
 * @param before only those recorded before this entry; none at all when it is no change.
 */
export async function findChanges(on: On, filters: ChangeFilters, before: string | null, limit: number): Promise<ChangeLine[]> {
  return on<ChangeLine[]>`
    select ch.entry_id as id, ch.kind, ch.recorded_at, ch.from_status as from, ch.to_status as to,
      s.kind as about, s.id as stream_id, s.slug,
      coalesce(c.wording, p.name, so.title) as title, coalesce(c.language, so.language) as language,
      e.actor_id, coalesce(e.body->'decidedBy', '[]') as decided_by, e.corrects,
      (select kind from entries where id = e.corrects) as corrected_kind,
      e.kind in ('merge-undone', 'split-undone') as is_undone, case when ch.kind in ('merge', 'split') then (
        select jsonb_build_object('slug', o.slug, 'title', o.wording) from claims o where o.visibility = 'public'
          and o.stream_id = coalesce(e.body->>'intoId', e.body->>'fromId', e.body->>'otherId')::uuid
      ) end as other,
      reason.text as reason, name.text as new_name, case when ch.kind = 'renaming' then (
        select t.text from entries earlier join entry_texts t on t.entry_id = earlier.id and t.field = 'name'
        where earlier.stream_id = e.stream_id and earlier.seq < e.seq order by earlier.seq desc limit 1
      ) end as old_name
    from (${matching(on, filters, before, limit)}) ch
    join entries e on e.id = ch.entry_id join streams s on s.id = ch.stream_id
    left join claims c on c.stream_id = s.id left join parties p on p.stream_id = s.id
    left join sources so on so.stream_id = s.id
    left join entry_texts reason on reason.entry_id = e.id and reason.field = 'reason'
    left join entry_texts name on name.entry_id = e.id and name.field = 'name'
    order by ch.recorded_at desc, ch.entry_id desc`;
}

function matching(on: On, filters: ChangeFilters, before: string | null, limit: number) {
  return filters.partyId === null && filters.topic === null
    ? walked(on, filters, before, limit)
    : matched(on, filters, before, limit);
}

// One short walk of changes_by_kind for each kind, past what nobody may see.
function walked(on: On, filters: ChangeFilters, before: string | null, limit: number) {
  return on`
    select found.* from unnest(${[...filters.kinds]}::text[]) as asked (kind) cross join lateral (
      select ch.* from changes ch ${shown(on)}
      where ch.kind = asked.kind and ${fits(on, filters, before)}
      order by ch.recorded_at desc, ch.entry_id desc limit ${limit}
    ) found order by found.recorded_at desc, found.entry_id desc limit ${limit}`;
}

// What is of a party or a topic is matched first and sorted after: a walk by date could pass all others on its way.
function matched(on: On, filters: ChangeFilters, before: string | null, limit: number) {
  const { partyId, topic, kinds } = filters;
  const about = [...(partyId === null ? [] : [ofParty(on, partyId)]), ...(topic === null ? [] : [ofTopic(on, topic)])];
  const [first = on`select null::uuid`, second] = about;
  return on`
    select ch.* from (select distinct id from (${first}) of (id)) about join changes ch on ch.stream_id = about.id ${shown(on)}
    where ch.kind = any(${[...kinds]}::text[]) ${second === undefined ? on`` : on`and ch.stream_id in (${second})`}
      and ${fits(on, filters, before)}
    order by ch.recorded_at desc, ch.entry_id desc limit ${limit}`;
}

function shown(on: On) {
  return on`
    left join claims c on c.stream_id = ch.stream_id left join parties p on p.stream_id = ch.stream_id
    left join sources s on s.stream_id = ch.stream_id`;
}

function fits(on: On, { withoutSample }: ChangeFilters, before: string | null) {
  return on`
    ${before === null ? on`true` : on`(ch.recorded_at, ch.entry_id) <
      (select recorded_at, entry_id from changes where entry_id = ${before})`}
    ${withoutSample ? on`and not ${isSample(on)}` : on``}
    and case when c.stream_id is not null then c.visibility = 'public'
      when p.stream_id is not null then ${isNamed(on)} else ${isUsed(on)} end`;
}

// A party's own names, the claims it is said to have made, and what it publishes.
function ofParty(on: On, partyId: string) {
  return on`
    select ${partyId}::uuid
    union all select a.claim_id from attributions a
      where a.party_id = ${partyId} and a.withdrawn_by is null and a.standing <> 'misattributed'
    union all select own.stream_id from sources own where own.outlet_id = ${partyId}`;
}

// The claims under a topic, and the sources that are evidence in one of them.
function ofTopic(on: On, topic: string) {
  return on`
    select t.claim_id from claim_topics t where t.slug = ${topic}
    union all select cited.source_id from claim_topics t join evidence cited on cited.claim_id = t.claim_id
      where t.slug = ${topic}`;
}

function isSample(on: On) {
  return on`exists (
    select 1 from entries first join users u on u.actor_id = first.actor_id
    where first.stream_id = ch.stream_id and first.seq = 1 and u.sample)`;
}

/** A party or a topic that the list can be narrowed to, and how many of the latest changes that would leave. */
export type ChangeFacet = { value: string; name: string; changes: number };

const LATEST = 120;
const MOST_OFFERED = 10;

/** The parties and topics that the latest of these changes are about, the busiest first. */
export async function findChangeFacets(on: On, filters: ChangeFilters): Promise<{ parties: ChangeFacet[]; topics: ChangeFacet[] }> {
  const [row] = await on<{ parties: ChangeFacet[]; topics: ChangeFacet[] }[]>`
    with latest as materialized (select stream_id, count(*) as n from (${matching(on, filters, null, LATEST)}) ch group by 1)
    select (${offered(on, on`
        select p.slug, p.name, sum(latest.n) as n
        from latest join lateral (
          select party_id from attributions a where a.claim_id = latest.stream_id and a.withdrawn_by is null
            and a.standing <> 'misattributed'
          union select outlet_id from sources so where so.stream_id = latest.stream_id and so.outlet_id is not null
          union select stream_id from parties own where own.stream_id = latest.stream_id
        ) named on true join parties p on p.stream_id = named.party_id where p.name is not null group by p.slug, p.name`)}) as parties,
      (${offered(on, on`
        select t.slug, min(t.name) as name, sum(latest.n) as n
        from latest join claim_topics t on t.claim_id = latest.stream_id group by t.slug`)}) as topics`;
  return row ?? { parties: [], topics: [] };
}

function offered(on: On, counted: ReturnType<On>) {
  return on`
    select coalesce(jsonb_agg(jsonb_build_object('value', slug, 'name', name, 'changes', n) order by n desc, name), '[]')
    from (select * from (${counted}) counted order by n desc, name limit ${MOST_OFFERED}) busiest`;
}
