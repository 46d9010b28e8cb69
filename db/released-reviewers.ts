import type { On } from '#db/client.ts';

/** The pseudonyms of reviewers who count one by one again, because an appeal of theirs was heard. */
export async function releasedPseudonyms(on: On): Promise<string[]> {
  const rows = await on<{ name: string }[]>`
    select p.name from released_reviewers r join pseudonyms p on p.actor_id = r.actor_id order by p.name`;
  return rows.map(({ name }) => name);
}

/** Releases a reviewer; false when they were released before. */
export async function releaseReviewer(on: On, actorId: string, byActorId: string): Promise<boolean> {
  const rows = await on`
    insert into released_reviewers (actor_id, released_by) values (${actorId}, ${byActorId}) on conflict do nothing returning 1`;
  return rows.length > 0;
}
