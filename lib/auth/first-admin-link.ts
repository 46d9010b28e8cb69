import { on } from '#db/client.ts';
import { endLinks, saveLink } from '#db/sign-in-links.ts';
import { countHolders } from '#db/users.ts';
import { makeSecret } from './secrets.ts';

const MINUTES = 60;

/**
 * A one-time address at which the first admin signs in, as long as nobody but the sample's cast is one.
 * Each start makes a new one and ends the last. It holds for an hour.
 * @param siteUrl the site's own root address, without a slash at its end.
 */
export async function firstAdminLink(siteUrl: string): Promise<string | null> {
  if ((await countHolders(on(), 'admin', { sample: false })) > 0) return null;
  const { secret, hash } = makeSecret();
  await endLinks(on(), 'first-admin', null);
  await saveLink(on(), { purpose: 'first-admin', userId: null, hash, minutes: MINUTES });
  return `${siteUrl}/welcome/${secret}`;
}
