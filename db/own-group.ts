import type { On } from '#db/client.ts';

/** The size of the group that somebody is in, in the last epoch; null where they count alone or were released since. */
export async function groupSizeOf(on: On, actorId: string): Promise<number | null> {
  const [row] = await on<{ size: number }[]>`
    select jsonb_array_length(members) as size
    from pseudonyms p, (select groups from epochs order by number desc limit 1) epoch
    cross join lateral jsonb_array_elements(epoch.groups) members
    where p.actor_id = ${actorId} and members ? p.name
      and not exists (select from released_reviewers r where r.actor_id = p.actor_id)`;
  return row?.size ?? null;
}
