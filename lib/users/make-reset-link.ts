import { z } from 'zod';
import { keepForOneShowing } from '#db/shown-once.ts';
import { endLinks, saveLink } from '#db/sign-in-links.ts';
import { memberWhoMay, type Actor } from '#lib/auth/actor.ts';
import { makeSecret } from '#lib/auth/secrets.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { env } from '#lib/env.ts';
import { PEOPLE, peopleAt } from './people-address.ts';
import { actorAndAccount, refuseBeyondReach } from './within-reach.ts';

const MINUTES = 24 * 60;

const linkInput = z.strictObject({ userId: id() });

/**
 * Makes the address at which somebody chooses a new password: one use, within 24 hours; the last one ends.
 * It is shown once. Refuses an account with a role beyond one's own reach, and a suspended one.
 */
export async function makeResetLink(
  actor: Actor, input: unknown,
): Promise<Changed<{ userId: string }> & { secret: string }> {
  const { userId } = parseInput(linkInput, input);
  memberWhoMay(actor, 'make-reset-link');
  const { secret, hash } = makeSecret();
  const address = `${env.SITE_URL}/reset/${secret}`;
  const changed = await change(async (tx) => {
    const { member, account } = await actorAndAccount(tx, actor, 'make-reset-link', userId);
    refuseBeyondReach(member, account.roles);
    if (account.suspendedAt !== null) throw new Refusal('suspended');
    await endLinks(tx, 'reset', userId);
    await saveLink(tx, { purpose: 'reset', userId, hash, minutes: MINUTES });
    const shown = await keepForOneShowing(tx, PEOPLE, member.userId, address);
    return { value: { userId }, stale: [], at: peopleAt(account, { shown }) };
  });
  return { ...changed, secret: address };
}
