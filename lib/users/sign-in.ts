import { z } from 'zod';
import { on } from '#db/client.ts';
import { findAccountByEmail } from '#db/users.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { countTry, forgetTries, forgiveTry, networkOf } from '#lib/auth/limits.ts';
import { isPassword } from '#lib/auth/passwords.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Caller } from '#lib/boundary/run.ts';
import { emailAddress, thenPath, typedPassword } from './fields.ts';
import { openSession, type SignedIn } from './open-session.ts';

const signInInput = z.strictObject({ email: emailAddress(), password: typedPassword(), then: thenPath() });

/**
 * Opens a session with an e-mail address and a password. Refuses an unknown address and a wrong password with
 * one sentence after the same time, too many failures from one network or for one address, and a suspended account.
 */
export async function signIn(_: Actor, input: unknown, caller: Caller): Promise<SignedIn> {
  const { email, password, then } = parseInput(signInInput, input);
  const network = networkOf(caller.client);
  await countTry('sign-in-from', network);
  await countTry('sign-in-as', email);
  const account = await findAccountByEmail(on(), email);
  const isRight = await isPassword(password, account?.hash ?? null);
  if (!account || !isRight) throw new Refusal('wrong-credentials');
  await forgiveTry('sign-in-from', network);
  await forgetTries('sign-in-as', email);
  if (account.suspendedAt !== null) throw new Refusal('suspended');
  return openSession(account, then);
}
