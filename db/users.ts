import { v7 as uuid } from 'uuid';
import { SITE_ACTOR, SITE_NAME } from '#lib/domain/site-actor.ts';
import type { Role } from '#lib/domain/glossary.ts';
import type { On, Tx } from '#db/client.ts';

export type Account = {
  id: string; actorId: string; email: string; name: string; hash: string | null; sessionVersion: number;
  suspendedAt: string | null; createdAt: string; sample: boolean; roles: Role[];
};

const columns = (on: On) => on`
  u.id, u.actor_id, u.email, u.name, u.hash, u.session_version, u.suspended_at, u.created_at, u.sample,
  coalesce((select array_agg(role order by role) from user_roles where user_id = u.id), '{}') as roles`;

/** Finds an account by its address, in any letter case. */
export async function findAccountByEmail(on: On, email: string): Promise<Account | null> {
  const [account] = await on<Account[]>`select ${columns(on)} from users u where u.email = ${email.toLowerCase()}`;
  return account ?? null;
}

export async function findAccount(on: On, userId: string): Promise<Account | null> {
  const [account] = await on<Account[]>`select ${columns(on)} from users u where u.id = ${userId}`;
  return account ?? null;
}

/** The account a bearer token belongs to; null when it was revoked or never was. Notes the use, by the minute. */
export async function findAccountByToken(on: On, tokenHash: string): Promise<Account | null> {
  const [account] = await on<Account[]>`
    with used as (
      update access_tokens set last_used_at = date_trunc('minute', now())
      where hash = ${tokenHash} and revoked_at is null and last_used_at is distinct from date_trunc('minute', now())
    )
    select ${columns(on)} from users u join access_tokens t on t.user_id = u.id
    where t.hash = ${tokenHash} and t.revoked_at is null`;
  return account ?? null;
}

export type AccountKey = { sortName: string; id: string };

/**
 * Accounts by name: all, or those that have a text in their name or address, whatever its letter case and accents.
 * @param after only those that follow this one.
 */
export async function listAccounts(on: On, text: string, after: AccountKey | null, limit: number): Promise<(Account & AccountKey)[]> {
  return on<(Account & AccountKey)[]>`
    select ${columns(on)}, ${sortName(on)} as sort_name from users u where ${hasText(on, text)}
      ${after === null ? on`` : on`and (${sortName(on)}, u.id) > (${after.sortName}, ${after.id}::uuid)`}
    order by ${sortName(on)}, u.id limit ${limit}`;
}

/** How many accounts have a text in their name or address. */
export async function countAccounts(on: On, text: string): Promise<number> {
  const [row] = await on<{ count: number }[]>`select count(*)::int as count from users u where ${hasText(on, text)}`;
  return row?.count ?? 0;
}

function sortName(on: On) {
  return on`claimline_unaccent(lower(u.name)) collate "C"`;
}

// Not by pattern: "%" and "_" are letters here like any other.
function hasText(on: On, text: string) {
  return on`(strpos(claimline_unaccent(lower(u.name)), claimline_unaccent(lower(${text}))) > 0 or strpos(u.email, lower(${text})) > 0)`;
}

/** Makes an account and its actor; null when the address has one already. */
export async function createAccount(
  tx: Tx,
  account: { email: string; name: string; hash: string | null; roles: readonly Role[]; sample?: boolean },
): Promise<{ id: string; actorId: string } | null> {
  const made = { id: uuid(), actorId: uuid() };
  await tx`insert into actors (id) values (${made.actorId})`;
  const rows = await tx`
    insert into users (id, actor_id, email, name, hash, sample, created_at)
    values (${made.id}, ${made.actorId}, ${account.email.toLowerCase()}, ${account.name}, ${account.hash},
      ${account.sample ?? false}, now())
    on conflict (email) do nothing returning id`;
  if (rows.length === 0) return null;
  for (const role of account.roles) await grantRole(tx, made.id, role, null);
  return made;
}

export async function grantRole(tx: Tx, userId: string, role: Role, grantedBy: string | null): Promise<void> {
  await tx`
    insert into user_roles (user_id, role, granted_by) values (${userId}, ${role}, ${grantedBy})
    on conflict do nothing`;
}

export async function revokeRole(tx: Tx, userId: string, role: Role): Promise<void> {
  await tx`delete from user_roles where user_id = ${userId} and role = ${role}`;
}

/** How many people who can sign in hold a role; with `sample: false`, the sample's cast is not counted. */
export async function countHolders(on: On, role: Role, { sample = true } = {}): Promise<number> {
  const [row] = await on<{ count: number }[]>`
    select count(*) as count from user_roles r join users u on u.id = r.user_id
    where r.role = ${role} and u.suspended_at is null and (${sample} or not u.sample)`;
  return row?.count ?? 0;
}

/**
 * Sets a password and ends every session that was open with the old one. Gives the new session version; null
 * when the password is no longer the one of `was`, because somebody changed it meanwhile.
 */
export async function replacePassword(
  tx: Tx, userId: string, was: string | null, hash: string,
): Promise<number | null> {
  const [row] = await tx<{ sessionVersion: number }[]>`
    update users set hash = ${hash}, session_version = session_version + 1
    where id = ${userId} and hash is not distinct from ${was} returning session_version`;
  return row?.sessionVersion ?? null;
}

/** Ends every session of an account. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx`update users set session_version = session_version + 1 where id = ${userId}`;
}

/** Suspends an account from now on, or lifts the suspension. */
export async function suspend(tx: Tx, userId: string, isSuspended: boolean): Promise<void> {
  await tx`
    update users set suspended_at = case when ${isSuspended} then coalesce(suspended_at, now()) end
    where id = ${userId}`;
}

/**
 * Holds off every other change of roles and suspensions until this transaction ends, so that two at once
 * cannot each take what the other relies on.
 */
export async function lockRoles(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('claimline roles'))`;
}

/** The public names behind actor ids; an id without an account is left out. */
export async function namesOf(on: On, actorIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await on<{ actorId: string; name: string }[]>`
    select actor_id, name from users where actor_id = any(${[...actorIds]}::uuid[])`;
  const names = new Map(rows.map((row) => [row.actorId, row.name]));
  return actorIds.includes(SITE_ACTOR) ? names.set(SITE_ACTOR, SITE_NAME) : names;
}

/** Which of these actors belong to the sample's cast. */
export async function findSampleActors(on: On, actorIds: readonly string[]): Promise<string[]> {
  const rows = await on<{ actorId: string }[]>`
    select actor_id from users where sample and actor_id = any(${[...actorIds]}::uuid[])`;
  return rows.map((row) => row.actorId);
}
