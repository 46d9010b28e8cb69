import { on } from '#db/client.ts';
import { listTokens, type AccessToken } from '#db/access-tokens.ts';
import { takeForShowing } from '#db/shown-once.ts';
import { findOpenLink, type SignInLink } from '#db/sign-in-links.ts';
import { findAccount, listAccounts } from '#db/users.ts';
import { memberOf, memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { hashSecret } from '#lib/auth/secrets.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { grantableRoles, may, roleBeyond } from '#lib/domain/permissions.ts';
import { meOf, type Me } from './open-session.ts';

/** Who asks, as they are told themselves; null for anyone who is not signed in. */
export async function whoAmI(actor: Actor): Promise<Me | null> {
  const account = actor && (await findAccount(on(), actor.userId));
  return account && meOf(account);
}

/** The tokens of one's own account that still work. Refuses who is not signed in. */
export async function myTokens(actor: Actor): Promise<AccessToken[]> {
  return listTokens(on(), memberOf(actor).userId);
}

/** Somebody with an account, as those see them who grant roles. */
export type Person = Me & {
  suspendedAt: string | null; createdAt: string; isSample: boolean; isSelf: boolean;
  /** Whether the one who looks may suspend them and reset their password. */
  isWithinReach: boolean;
};

/** Everyone with an account, and the roles one may grant. Refuses who may not grant any. */
export async function listPeople(actor: Actor): Promise<{ people: Person[]; grantable: readonly Role[] }> {
  const member = memberWhoMay(actor, 'grant-working-roles');
  const accounts = await listAccounts(on());
  const people = accounts.map((account) => ({
    ...meOf(account), suspendedAt: account.suspendedAt, createdAt: account.createdAt, isSample: account.sample,
    isSelf: account.id === member.userId, isWithinReach: roleBeyond(member.roles, account.roles) === null,
  }));
  return { people, grantable: grantableRoles(member.roles) };
}

/** The same, for a page that anyone signed in may open: null for who may not grant roles. */
export async function listPeopleFor(actor: Actor): Promise<Awaited<ReturnType<typeof listPeople>> | null> {
  return actor && may(actor.roles, 'grant-working-roles') ? listPeople(actor) : null;
}

/** A secret that was just made, for its one showing on this page; null when there is none to show. */
export async function takeShown(actor: Actor, page: string, id: string | undefined): Promise<string | null> {
  if (!actor || !id || !UUID.test(id)) return null;
  return takeForShowing(on(), page, actor.userId, id);
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a one-time link could be used now; looking does not use it. */
export async function isOpenLink(secret: string, purpose: SignInLink['purpose']): Promise<boolean> {
  return (await findOpenLink(on(), hashSecret(secret), purpose)) !== null;
}
