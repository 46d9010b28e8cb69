import { endSessions } from '#db/users.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';

/** An answer that also ends this browser's session. */
export type SignedOut = Changed<null> & { session: null };

/** Ends the session of this browser. Nobody signed in is no refusal: they are signed out. */
export async function signOut(): Promise<SignedOut> {
  return { value: null, stale: [], at: '/', session: null };
}

/** Ends every session of one's own account, this one too. Refuses who is not signed in. */
export async function signOutEverywhere(actor: Actor): Promise<SignedOut> {
  const { userId } = memberOf(actor);
  await change(async (tx) => {
    await endSessions(tx, userId);
    return { value: null, stale: [], at: '' };
  });
  return { value: null, stale: [], at: '/sign-in', session: null };
}
