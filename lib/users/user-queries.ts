import { on } from '#db/client.ts';
import { listTokens, type AccessToken } from '#db/access-tokens.ts';
import { takeForShowing } from '#db/shown-once.ts';
import { findOpenLink, type SignInLink } from '#db/sign-in-links.ts';
import { countAccounts, findAccount, listAccounts, type AccountKey } from '#db/users.ts';
import { memberOf, memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { hashSecret } from '#lib/auth/secrets.ts';
import { pageOf, writeNameKey } from '#lib/boundary/pages.ts';
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

/** What somebody looks for among the accounts, and the account that the page follows. */
export type PeopleQuery = { text: string; after: AccountKey | null };

export type People = { people: Person[]; count: number; next: string | null; grantable: readonly Role[] };

const PEOPLE_A_PAGE = 40;

/**
 * A page of those with an account, by name, all or those whose name or address has a text, with how many these are and
 * the roles one may grant. Refuses who may not grant any.
 */
export async function listPeople(actor: Actor, { text, after }: PeopleQuery): Promise<People> {
  const member = memberWhoMay(actor, 'grant-working-roles');
  const [accounts, count] = await Promise.all([listAccounts(on(), text, after, PEOPLE_A_PAGE + 1), countAccounts(on(), text)]);
  const { rows, last } = pageOf(accounts, PEOPLE_A_PAGE);
  const people = rows.map((account) => ({
    ...meOf(account), suspendedAt: account.suspendedAt, createdAt: account.createdAt, isSample: account.sample,
    isSelf: account.id === member.userId, isWithinReach: roleBeyond(member.roles, account.roles) === null,
  }));
  return { people, count, next: last && writeNameKey(last), grantable: grantableRoles(member.roles) };
}

/** The same, for a page that anyone signed in may open: null for who may not grant roles. */
export async function listPeopleFor(actor: Actor, query: PeopleQuery): Promise<People | null> {
  return actor && may(actor.roles, 'grant-working-roles') ? listPeople(actor, query) : null;
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
