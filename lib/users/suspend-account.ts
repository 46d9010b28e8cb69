import { z } from 'zod';
import { endLinks } from '#db/sign-in-links.ts';
import { endSessions, suspend } from '#db/users.ts';
import { memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, oneOf, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { peopleAt } from './people-address.ts';
import { actorAndAccount, refuseBeyondReach, refuseLastAdmin } from './within-reach.ts';

const suspensionInput = z.strictObject({ userId: id(), suspended: oneOf(['yes', 'no']) });

/**
 * Suspends an account or lifts its suspension. Its sessions and reset links end for good, its tokens rest, and what
 * it wrote stays. Refuses one's own account, a role beyond one's reach, and the last admin.
 */
export async function suspendAccount(
  actor: Actor, input: unknown,
): Promise<Changed<{ userId: string; suspended: boolean }>> {
  const { userId, suspended } = parseInput(suspensionInput, input);
  memberWhoMay(actor, 'suspend-account');
  const isSuspended = suspended === 'yes';
  return change(async (tx) => {
    const { member, account } = await actorAndAccount(tx, actor, 'suspend-account', userId);
    refuseBeyondReach(member, account.roles);
    if (account.id === member.userId) throw new Refusal('own-account');
    if (isSuspended) await refuseLastAdmin(tx, account);
    await suspend(tx, userId, isSuspended);
    await endSessions(tx, userId);
    await endLinks(tx, 'reset', userId);
    return { value: { userId, suspended: isSuspended }, stale: [], at: peopleAt(account, { done: 'suspension' }) };
  });
}
