import type { On } from '#db/client.ts';

/** Deletes refused forms, keys of past requests and one-time links whose time has passed. Gives how many rows went. */
export async function deleteExpired(on: On): Promise<number> {
  const [row] = await on<{ gone: number }[]>`
    with forms as (delete from form_returns where expires_at < now() returning 1),
    keys as (delete from idempotency_keys where expires_at < now() returning 1),
    links as (delete from sign_in_links where expires_at < now() - interval '30 days' returning 1)
    select ((select count(*) from forms) + (select count(*) from keys) + (select count(*) from links))::int as gone`;
  return row?.gone ?? 0;
}
