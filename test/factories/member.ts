import { inTransaction, on } from '#db/client.ts';
import { createAccount, findAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { asMember } from '#lib/auth/who-asks.ts';
import type { Role } from '#lib/domain/glossary.ts';

let made = 0;

/** Somebody with an account and these roles, as the door would know them. They have no password. */
export function makeMember(...roles: Role[]): Promise<Member> {
  return makeAccount({ roles });
}

/** Somebody who can sign in, and with what. */
export async function makeSignedUp(...roles: Role[]): Promise<{ member: Member; email: string; password: string }> {
  const password = `a long password ${(made += 1)}`;
  const email = `signed-up-${made}@example.org`;
  return { member: await makeAccount({ roles, email, hash: await hashPassword(password) }), email, password };
}

/** A member as they are now: roles, suspension and session version read again. */
export async function again(member: Member): Promise<Member> {
  const account = await findAccount(on(), member.userId);
  if (!account) throw new Error('no such account');
  return asMember(account);
}

async function makeAccount({ roles, email, hash = null }: { roles: Role[]; email?: string; hash?: string | null }) {
  const number = (made += 1);
  const account = { name: `Member ${number}`, email: email ?? `member-${number}@example.org`, hash, roles };
  const created = await inTransaction((tx) => createAccount(tx, account));
  const found = created && (await findAccount(on(), created.id));
  if (!found) throw new Error('the address is taken');
  return asMember(found);
}
