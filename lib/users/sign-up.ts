import { z } from 'zod';
import { createAccount } from '#db/users.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { countTry, networkOf } from '#lib/auth/limits.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { change } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import type { Caller } from '#lib/boundary/run.ts';
import { messages } from '#lib/messages/translate.ts';
import { emailAddress, newPassword, personName } from './fields.ts';
import { openSession, type SignedIn } from './open-session.ts';

const signUpInput = z.strictObject({ name: personName(), email: emailAddress(), password: newPassword() });

/**
 * Makes an account without a role and signs it in; an editor grants roles.
 * Refuses an address that has an account, and too many sign-ups from one network.
 */
export async function signUp(_: Actor, input: unknown, caller: Caller): Promise<SignedIn> {
  const { name, email, password } = parseInput(signUpInput, input);
  await countTry('sign-up-from', networkOf(caller.client));
  const hash = await hashPassword(password);
  const { value: id } = await change(async (tx) => {
    const made = await createAccount(tx, { name, email, hash, roles: [] });
    if (!made) throw wrongField('email', messages('refusals')('field.email-taken'));
    return { value: made.id, stale: [], at: '' };
  });
  return openSession({ id, name, email, roles: [], sessionVersion: 1 }, '/desk/account');
}
