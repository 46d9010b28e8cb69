import type { On } from '#db/client.ts';

export type RelationEnds = { relationId: string; fromSlug: string; toSlug: string };

/** The relation of this id, also when it is named by the id of one of its two entries. */
export async function findRelation(on: On, id: string): Promise<RelationEnds | null> {
  const [relation] = await on<RelationEnds[]>`
    select r.relation_id, f.slug as from_slug, t.slug as to_slug
    from relations r join streams f on f.id = r.from_id join streams t on t.id = r.to_id
    where r.relation_id = coalesce(
      (select (body->>'relationId')::uuid from entries where id = ${id} and kind = 'relation-added'), ${id})`;
  return relation ?? null;
}

/** The number of the newest entry of the claim at an address; null when there is none. */
export async function newestEntryOf(on: On, slug: string): Promise<number | null> {
  const [row] = await on<{ seq: number }[]>`select seq from claims where slug = ${slug}`;
  return row?.seq ?? null;
}
