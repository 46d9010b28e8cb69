import { inTransaction } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Role } from '#lib/domain/glossary.ts';

let made = 0;

/** A member with an account in the test's database and the given roles. */
export async function makeMember(...roles: Role[]): Promise<Member> {
  const nth = (made += 1);
  const name = `Member ${nth}`;
  const account = await inTransaction((tx) =>
    createAccount(tx, { email: `member-${nth}@example.org`, name, hash: null, roles }));
  if (!account) throw new Error('that address is taken');
  return { id: account.actorId, userId: account.id, name, roles: new Set(roles), sessionVersion: 1 };
}
