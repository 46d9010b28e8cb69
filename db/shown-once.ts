import { v4 as uuid } from 'uuid';
import type { On, Tx } from '#db/client.ts';

const MINUTES = 5;

/** Keeps a new secret for its one showing: on one page, to one person, within five minutes. */
export async function keepForOneShowing(tx: Tx, page: string, userId: string, secret: string): Promise<string> {
  const id = uuid();
  await tx`
    insert into form_returns (id, path, form, expires_at)
    values (${id}, ${placeOf(page, userId)}, ${tx.json({ secret })}, now() + make_interval(mins => ${MINUTES}))`;
  return id;
}

/** Gives the secret and forgets it; null when it was shown, has expired, or was for somebody else. */
export async function takeForShowing(on: On, page: string, userId: string, id: string): Promise<string | null> {
  const [row] = await on<{ secret: string }[]>`
    delete from form_returns
    where id = ${id} and path = ${placeOf(page, userId)} and expires_at > now() returning form->>'secret' as secret`;
  return row?.secret ?? null;
}

// No page has an address like this, so no refused form can ever be found under it.
function placeOf(page: string, userId: string): string {
  return `${page} for ${userId}`;
}
