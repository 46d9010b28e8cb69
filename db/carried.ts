import type { Entry } from '#lib/domain/entry.ts';
import type { On, Tx } from '#db/client.ts';
import { lockStreams, readStreams, type Stream } from '#db/journal.ts';

type Fragment = ReturnType<On>;

/**
 * The ids of a public claim and of all public claims that were merged into it: what was brought to those stands on it
 * (lib/domain/fold/carried.ts). `claim` is the SQL of its id.
 */
export function carriedBy(on: On, claim: Fragment) {
  return on`(
    with recursive carried (id) as (
      select ${claim}
      union select m.stream_id from carried join claims m on m.merged_into = carried.id and m.visibility = 'public'
    )
    select id from carried)`;
}

/** The same of many claims at once: `stands_on`, one of `claims` (a query of ids), and the `id` of each it carries, its own too. */
export function carriedByThese(on: On, claims: Fragment) {
  return on`(
    with recursive carried (stands_on, id) as (
      select stream_id, stream_id from (${claims}) asked
      union
      select carried.stands_on, m.stream_id from carried join claims m on m.merged_into = carried.id and m.visibility = 'public'
    )
    select * from carried)`;
}

/**
 * The id of the claim on which something of a claim stands now: the claim itself, or the one it was merged into. Null
 * where one on the way is not public. `claim` is the SQL of its id.
 */
export function standsOn(on: On, claim: Fragment) {
  return on`(
    with recursive way (id, into_id) as (
      select stream_id, merged_into from claims where stream_id = ${claim} and visibility = 'public'
      union select c.stream_id, c.merged_into from way join claims c on c.stream_id = way.into_id and c.visibility = 'public'
    )
    select id from way where into_id is null)`;
}

/**
 * Joins the claim `c` on which an item stands now to that item's own claim `own`, both public. `claim` is the SQL of
 * the id of the claim that the item was brought to, `at` of that which it went over to by a split.
 */
export function joinStanding(on: On, claim: Fragment, at: Fragment = claim) {
  return on`
    join claims own on own.stream_id = ${claim} and own.visibility = 'public'
    join claims first on first.stream_id = ${at}
    join claims c on c.stream_id = ${standingOf(on, on`first`)}`;
}

/** The id of the claim on which what was brought to the claim called `claim` stands now. */
export function standingOf(on: On, claim: Fragment) {
  return on`(case when ${claim}.merged_into is null then ${claim}.stream_id else ${standsOn(on, on`${claim}.stream_id`)} end)`;
}

/** The claims that these were ever merged into, and those that those were merged into, each with its journal locked. */
export async function lockClaimsAbove(tx: Tx, journals: ReadonlyMap<string, readonly Entry[]>): Promise<Stream[]> {
  const merged = [...journals].filter(([, entries]) => entries.some(({ kind }) => kind === 'claim-merged')).map(([id]) => id);
  if (merged.length === 0) return [];
  const above = await tx<{ id: string }[]>`
    with recursive above (id) as (
      select (e.body->>'intoId')::uuid from entries e where e.stream_id = any(${merged}::uuid[]) and e.kind = 'claim-merged'
      union select (e.body->>'intoId')::uuid from above join entries e on e.stream_id = above.id and e.kind = 'claim-merged'
    )
    select id from above where id <> all(${[...journals.keys()]}::uuid[])`;
  return [...(await lockStreams(tx, above.map(({ id }) => id))).values()];
}

/** The journals of the claims that were ever merged into one of these, and into those, by claim. */
export async function readClaimsBelow(tx: Tx, journals: ReadonlyMap<string, readonly Entry[]>): Promise<Map<string, Map<string, Entry[]>>> {
  const read = new Map<string, Entry[]>();
  for (let wanted = mergedInto([...journals.values()].flat()); wanted.length > 0;) {
    const found = await readStreams(tx, wanted);
    for (const [id, entries] of found) read.set(id, entries);
    wanted = mergedInto([...found.values()].flat()).filter((id) => !read.has(id));
  }
  return new Map([...journals].map(([id, entries]) => [id, below(entries, read)]));
}

// Merged, parted and merged the other way round, two claims have each other below them.
function below(entries: readonly Entry[], read: ReadonlyMap<string, Entry[]>): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  const waiting = [entries];
  for (let journal = waiting.pop(); journal; journal = waiting.pop()) {
    for (const id of mergedInto(journal)) {
      const other = read.get(id);
      if (!other || found.has(id) || id === entries[0]?.streamId) continue;
      found.set(id, other);
      waiting.push(other);
    }
  }
  return found;
}

function mergedInto(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.kind === 'claim-absorbed' ? [entry.body.fromId] : [])))];
}
