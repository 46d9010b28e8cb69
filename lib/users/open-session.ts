import type { Account } from '#db/users.ts';
import type { Session } from '#lib/auth/session.ts';
import type { Changed } from '#lib/boundary/change.ts';
import type { Role } from '#lib/domain/glossary.ts';

/** What somebody is told of their own account. */
export type Me = { userId: string; name: string; email: string; roles: readonly Role[] };

/** An answer that also opens a session. */
export type SignedIn = Changed<Me> & { session: Session };

/** What somebody is told of their own account; never its hash. */
export function meOf(account: Pick<Account, 'id' | 'name' | 'email'> & { roles: readonly Role[] }): Me {
  return { userId: account.id, name: account.name, email: account.email, roles: account.roles };
}

/** Opens a session of this account and leads to `at`. */
export function openSession(
  account: Pick<Account, 'id' | 'name' | 'email' | 'sessionVersion'> & { roles: readonly Role[] }, at: string,
): SignedIn {
  return { value: meOf(account), stale: [], at, session: { userId: account.id, sessionVersion: account.sessionVersion } };
}
