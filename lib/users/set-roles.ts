import { z } from 'zod';
import { grantRole, revokeRole } from '#db/users.ts';
import { memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { roleSet } from './fields.ts';
import { peopleAt } from './people-address.ts';
import { actorAndAccount, refuseBeyondReach, refuseLastAdmin } from './within-reach.ts';

/** `was` is what the sender believes the roles are: nobody undoes a change they have not seen. */
const rolesInput = z.strictObject({ userId: id(), roles: roleSet(), was: roleSet() });

/**
 * Gives an account exactly these roles. Editors grant and take the working roles, admins all.
 * Refuses a role beyond one's own reach, roles that somebody changed meanwhile, and taking the last admin.
 */
export async function setRoles(actor: Actor, input: unknown): Promise<Changed<{ userId: string; roles: Role[] }>> {
  const { userId, roles, was } = parseInput(rolesInput, input);
  memberWhoMay(actor, 'grant-working-roles');
  return change(async (tx) => {
    const { member, account } = await actorAndAccount(tx, actor, 'grant-working-roles', userId);
    const granted = without(roles, account.roles);
    const taken = without(account.roles, roles);
    refuseBeyondReach(member, [...granted, ...taken]);
    if (without(was, account.roles).length + without(account.roles, was).length > 0) {
      throw new Refusal('stale', { changed: { roles: account.roles } });
    }
    if (taken.includes('admin')) await refuseLastAdmin(tx, account);
    for (const role of granted) await grantRole(tx, userId, role, member.userId);
    for (const role of taken) await revokeRole(tx, userId, role);
    return { value: { userId, roles }, stale: [], at: peopleAt(account, { done: 'roles' }) };
  });
}

function without(roles: readonly Role[], others: readonly Role[]): Role[] {
  return roles.filter((role) => !others.includes(role));
}
