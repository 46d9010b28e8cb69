import { z } from 'zod';
import { on } from '#db/client.ts';
import { findAccount, replacePassword } from '#db/users.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { countTry, forgetTries } from '#lib/auth/limits.ts';
import { hashPassword, isPassword } from '#lib/auth/passwords.ts';
import { change } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';
import { newPassword, typedPassword } from './fields.ts';
import { openSession, type SignedIn } from './open-session.ts';

const passwordInput = z.strictObject({ password: typedPassword(), newPassword: newPassword() });

/**
 * Changes one's own password and ends every other session; this one goes on with a new cookie.
 * Refuses a wrong present password (also one that was changed meanwhile), and too many of them.
 */
export async function changePassword(actor: Actor, input: unknown): Promise<SignedIn> {
  const member = memberOf(actor);
  const { password, newPassword: chosen } = parseInput(passwordInput, input);
  const wrong = wrongField('password', messages('refusals')('field.wrong-password'));
  await countTry('password-of', member.userId);
  const account = await findAccount(on(), member.userId);
  if (!account || !(await isPassword(password, account.hash))) throw wrong;
  await forgetTries('password-of', member.userId);
  const hash = await hashPassword(chosen);
  const { value: sessionVersion } = await change(async (tx) => {
    const version = await replacePassword(tx, account.id, account.hash, hash);
    if (version === null) throw wrong;
    return { value: version, stale: [], at: '' };
  });
  return openSession({ ...account, sessionVersion }, '/desk/account?done=password');
}
