import { z } from 'zod';
import { endSessions } from '#db/users.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';

/** An answer that also ends this browser's session. */
export type SignedOut = Changed<null> & { session: null };

const nothing = z.strictObject({});

/** Ends the session of this browser. Nobody signed in is no refusal: they are signed out. Takes no field. */
export async function signOut(_: Actor, input: unknown): Promise<SignedOut> {
  parseInput(nothing, input);
  return { value: null, stale: [], at: '/', session: null };
}

/** Ends every session of one's own account, this one too. Takes no field. Refuses who is not signed in. */
export async function signOutEverywhere(actor: Actor, input: unknown): Promise<SignedOut> {
  const { userId } = memberOf(actor);
  parseInput(nothing, input);
  await change(async (tx) => {
    await endSessions(tx, userId);
    return { value: null, stale: [], at: '' };
  });
  return { value: null, stale: [], at: '/sign-in', session: null };
}
