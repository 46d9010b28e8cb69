import { z } from 'zod';
import { on } from '#db/client.ts';
import { findOpenLink, useLink } from '#db/sign-in-links.ts';
import { countHolders, createAccount, lockRoles } from '#db/users.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { countTry, forgiveTry, networkOf } from '#lib/auth/limits.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { hashSecret } from '#lib/auth/secrets.ts';
import { change } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import type { Caller } from '#lib/boundary/run.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { emailAddress, linkSecret, newPassword, personName } from './fields.ts';
import { openSession, type SignedIn } from './open-session.ts';

const input = z.strictObject({ secret: linkSecret(), name: personName(), email: emailAddress(), password: newPassword() });

// Alone on a new site, so also able to log a claim and to decide on it.
const FIRST_ROLES: readonly Role[] = ['admin', 'editor', 'researcher'];

/**
 * Uses the first admin's link: makes their account and signs it in. Of two uses at once, one wins.
 * Refuses a link that is unknown, used or expired, or a site that has an admin by now.
 */
export async function becomeFirstAdmin(_: Actor, given: unknown, caller: Caller): Promise<SignedIn> {
  const { secret, name, email, password } = parseInput(input, given);
  const network = networkOf(caller.client);
  await countTry('link-from', network);
  const link = hashSecret(secret);
  if (!(await findOpenLink(on(), link, 'first-admin'))) throw new Refusal('link-used');
  await forgiveTry('link-from', network);
  const hash = await hashPassword(password);
  const { value: id } = await change(async (tx) => {
    await lockRoles(tx);
    const isFirst = (await countHolders(tx, 'admin', { sample: false })) === 0;
    if (!isFirst || !(await useLink(tx, link, 'first-admin'))) throw new Refusal('link-used');
    const made = await createAccount(tx, { name, email, hash, roles: FIRST_ROLES });
    if (!made) throw wrongField('email', messages('refusals')('field.email-taken'));
    return { value: made.id, stale: [], at: '' };
  });
  return openSession({ id, name, email, roles: FIRST_ROLES, sessionVersion: 1 }, '/desk');
}
