import { on } from '#db/client.ts';
import { endLinks, saveLink } from '#db/sign-in-links.ts';
import { findAccountByEmail } from '#db/users.ts';
import { makeSecret } from '#lib/auth/secrets.ts';
import { env } from '#lib/env.ts';

const MINUTES = 60;

/**
 * The address at which an account chooses a new password, for whoever has the site's own terminal: the way back in
 * for the only admin. One use, within the hour. Null when nobody has this e-mail address.
 */
export async function resetLinkFor(email: string): Promise<string | null> {
  const account = await findAccountByEmail(on(), email);
  if (!account) return null;
  const { secret, hash } = makeSecret();
  await endLinks(on(), 'reset', account.id);
  await saveLink(on(), { purpose: 'reset', userId: account.id, hash, minutes: MINUTES });
  return `${env.SITE_URL}/reset/${secret}`;
}
