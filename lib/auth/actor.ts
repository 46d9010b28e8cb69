import { Refusal } from '#lib/boundary/refusal.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { MAY, type Act } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';

/** Somebody signed in. `id` is the opaque id that entries carry; `userId` is the account. */
export type Member = { id: string; userId: string; name: string; roles: ReadonlySet<Role>; sessionVersion: number };

/** Who is asking; null is anyone, without an account. Only lib/auth makes one. */
export type Actor = Member | null;

/** The member behind an actor. Refuses who is not signed in. */
export function memberOf(actor: Actor): Member {
  if (!actor) throw new Refusal('not-signed-in');
  return actor;
}

/** The member behind an actor, who must hold one of the roles. Refuses with the first role's name. */
function memberWith(actor: Actor, ...roles: [Role, ...Role[]]): Member {
  const member = memberOf(actor);
  if (holds(member, ...roles)) return member;
  throw new Refusal('not-allowed', { values: { role: messages('glossary')(`role.${roles[0]}`) } });
}

/** Whether somebody holds one of the roles. Nobody holds one by holding another: roles are a set. */
export function holds(actor: Actor, ...roles: Role[]): boolean {
  return actor !== null && roles.some((role) => actor.roles.has(role));
}

/** The member behind an actor, who may do this act (lib/domain/permissions.ts). Refuses with the roles that may. */
export function memberWhoMay(actor: Actor, act: Act): Member {
  const roles: readonly [Role, ...Role[]] = MAY[act];
  return memberWith(actor, ...roles);
}
