import { v7 as uuid } from 'uuid';
import type { On, Tx } from '#db/client.ts';

export type AccessToken = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

/** The tokens of an account that still work, newest first. */
export async function listTokens(on: On, userId: string): Promise<AccessToken[]> {
  return on<AccessToken[]>`
    select id, name, created_at, last_used_at from access_tokens
    where user_id = ${userId} and revoked_at is null order by created_at desc, id desc limit 100`;
}

/** Keeps a token by its hash, unless the account has `max` already; null then. Two at once are counted one by one. */
export async function saveToken(
  tx: Tx, token: { userId: string; name: string; hash: string; max: number },
): Promise<AccessToken | null> {
  await tx`select 1 from users where id = ${token.userId} for update`;
  const [made] = await tx<AccessToken[]>`
    insert into access_tokens (id, user_id, name, hash, created_at)
    select ${uuid()}, ${token.userId}, ${token.name}, ${token.hash}, now()
    where (select count(*) from access_tokens where user_id = ${token.userId} and revoked_at is null) < ${token.max}
    returning id, name, created_at, last_used_at`;
  return made ?? null;
}

/** Ends a token of this account; false when it has no such token that works. */
export async function endToken(tx: Tx, userId: string, tokenId: string): Promise<boolean> {
  const rows = await tx`
    update access_tokens set revoked_at = now()
    where id = ${tokenId} and user_id = ${userId} and revoked_at is null returning id`;
  return rows.length > 0;
}
