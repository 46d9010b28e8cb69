import { z } from 'zod';
import { saveToken, type AccessToken } from '#db/access-tokens.ts';
import { keepForOneShowing } from '#db/shown-once.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { makeSecret } from '#lib/auth/secrets.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput, text } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';

export const MOST_TOKENS = 20;
const PAGE = '/desk/account';

const tokenInput = z.strictObject({ name: text(80) });

/**
 * Makes a bearer token that acts as its maker until it is revoked. It is shown once.
 * Refuses who is not signed in, and a twenty-first token.
 */
export async function makeToken(actor: Actor, input: unknown): Promise<Changed<AccessToken> & { secret: string }> {
  const { userId } = memberOf(actor);
  const { name } = parseInput(tokenInput, input);
  const { secret, hash } = makeSecret();
  const changed = await change(async (tx) => {
    const token = await saveToken(tx, { userId, name, hash, max: MOST_TOKENS });
    if (!token) throw wrongField('name', messages('refusals')('field.too-many', { max: MOST_TOKENS }));
    const shown = await keepForOneShowing(tx, PAGE, userId, secret);
    return { value: token, stale: [], at: `${PAGE}?shown=${shown}#tokens` };
  });
  return { ...changed, secret };
}
