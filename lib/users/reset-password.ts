import { z } from 'zod';
import { on } from '#db/client.ts';
import { endLinks, findOpenLink, useLink } from '#db/sign-in-links.ts';
import { findAccount, replacePassword } from '#db/users.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { countTry, forgetTries, forgiveTry, networkOf } from '#lib/auth/limits.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { hashSecret } from '#lib/auth/secrets.ts';
import { change } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Caller } from '#lib/boundary/run.ts';
import { linkSecret, newPassword } from './fields.ts';
import { openSession, type SignedIn } from './open-session.ts';

const resetInput = z.strictObject({ secret: linkSecret(), password: newPassword() });

/**
 * Uses a reset link: sets the password, ends every session that was open and opens one. Of two uses at once,
 * one wins. Refuses a link that is unknown, used or expired, and a suspended account.
 */
export async function resetPassword(_: Actor, input: unknown, caller: Caller): Promise<SignedIn> {
  const { secret, password } = parseInput(resetInput, input);
  const network = networkOf(caller.client);
  await countTry('link-from', network);
  const link = hashSecret(secret);
  if (!(await findOpenLink(on(), link, 'reset'))) throw new Refusal('link-used');
  await forgiveTry('link-from', network);
  const hash = await hashPassword(password);
  const { value: account } = await change(async (tx) => {
    const userId = (await useLink(tx, link, 'reset'))?.userId;
    const found = userId ? await findAccount(tx, userId) : null;
    if (!found) throw new Refusal('link-used');
    if (found.suspendedAt !== null) throw new Refusal('suspended');
    await endLinks(tx, 'reset', found.id);
    const sessionVersion = await replacePassword(tx, found.id, found.hash, hash);
    if (sessionVersion === null) throw new Refusal('stale');
    return { value: { ...found, sessionVersion }, stale: [], at: '' };
  });
  await forgetTries('sign-in-as', account.email);
  return openSession(account, '/desk');
}
