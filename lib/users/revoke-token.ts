import { z } from 'zod';
import { endToken } from '#db/access-tokens.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';

const revocationInput = z.strictObject({ tokenId: id() });

/** Ends one of one's own tokens at once. Refuses any other's, and one that has ended already: nothing is there. */
export async function revokeToken(actor: Actor, input: unknown): Promise<Changed<{ tokenId: string }>> {
  const { userId } = memberOf(actor);
  const { tokenId } = parseInput(revocationInput, input);
  return change(async (tx) => {
    if (!(await endToken(tx, userId, tokenId))) throw new Refusal('not-found');
    return { value: { tokenId }, stale: [], at: '/desk/account?done=token#tokens' };
  });
}
