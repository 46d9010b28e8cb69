import type { Tx } from '#db/client.ts';
import { findAccount, countHolders, lockRoles, type Account } from '#db/users.ts';
import { memberOf, memberWhoMay, type Actor, type Member } from '#lib/auth/actor.ts';
import { asMember } from '#lib/auth/who-asks.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { roleBeyond, type Act } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

/**
 * Whoever acts and the account they act on, both as they are now, with all changes of roles held off: a role that
 * was taken a moment ago decides nothing any more. Refuses who may not do this act, and an unknown account.
 */
export async function actorAndAccount(
  tx: Tx, actor: Actor, act: Act, userId: string,
): Promise<{ member: Member; account: Account }> {
  await lockRoles(tx);
  const own = await findAccount(tx, memberOf(actor).userId);
  if (!own || own.suspendedAt !== null) throw new Refusal('suspended');
  const member = memberWhoMay(asMember(own), act);
  const account = await findAccount(tx, userId);
  if (!account) throw new Refusal('not-found');
  return { member, account };
}

/** Refuses an account that holds a role which this member could not grant. */
export function refuseBeyondReach(member: Member, roles: readonly Role[]): void {
  const beyond = roleBeyond(member.roles, roles);
  if (beyond) throw new Refusal('grant-not-allowed', { values: { role: messages('glossary')(`role.${beyond}`) } });
}

/**
 * Refuses to leave the site without an admin. The sample's cast does not count for anybody else: their passwords
 * lie in a file, and the first admin's link is made as if they were not there.
 */
export async function refuseLastAdmin(tx: Tx, account: Account): Promise<void> {
  if (!account.roles.includes('admin') || account.suspendedAt !== null) return;
  if ((await countHolders(tx, 'admin', { sample: account.sample })) <= 1) throw new Refusal('last-admin');
}
