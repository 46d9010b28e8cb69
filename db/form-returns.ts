import { v4 as uuid } from 'uuid';
import type { On } from '#db/client.ts';

/** A refused form: what was typed, by field, and what is wrong with it. */
export type FormReturn = { values: Record<string, string | string[]>; fields: Record<string, string>; sentence: string };

const MINUTES = 30;

/** Keeps a refused form for half an hour under an unguessable id, for one path. Clears what has expired. */
export async function keepFormReturn(on: On, path: string, form: FormReturn): Promise<string> {
  const id = uuid();
  await on`delete from form_returns where expires_at < now()`;
  await on`
    insert into form_returns (id, path, form, expires_at)
    values (${id}, ${path}, ${on.json(form)}, now() + make_interval(mins => ${MINUTES}))`;
  return id;
}

/** The refused form of an id, if it belongs to this path and has not expired. */
export async function findFormReturn(on: On, id: string, path: string): Promise<FormReturn | null> {
  const [row] = await on<{ form: FormReturn }[]>`
    select form from form_returns where id = ${id} and path = ${path} and expires_at > now()`;
  return row?.form ?? null;
}
