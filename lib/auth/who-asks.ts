import { on } from '#db/client.ts';
import { findAccount, findAccountByToken, type Account } from '#db/users.ts';
import { sawSession } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Actor, Member } from './actor.ts';
import { hashSecret } from './secrets.ts';
import { readSession } from './session.ts';

/**
 * Who is asking, from a bearer token or the session cookie. The response is from then on one person's.
 * Refuses a bearer token that is unknown or revoked: a machine should hear of it, not act as nobody.
 */
export async function whoAsks(headers: Headers): Promise<Actor> {
  sawSession();
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return fromToken(bearer);
  const session = await readSession(headers.get('cookie'));
  if (!session) return null;
  const account = await findAccount(on(), session.userId);
  if (!account || account.suspendedAt !== null || account.sessionVersion !== session.sessionVersion) return null;
  return asMember(account);
}

async function fromToken(bearer: string): Promise<Actor> {
  const account = await findAccountByToken(on(), hashSecret(bearer));
  if (!account) throw new Refusal('not-signed-in');
  if (account.suspendedAt !== null) throw new Refusal('suspended');
  return asMember(account);
}

/** The member that an account acts as. */
export function asMember(account: Account): Member {
  return {
    id: account.actorId, userId: account.id, name: account.name, roles: new Set(account.roles),
    sessionVersion: account.sessionVersion,
  };
}
