import { inTransaction, type Tx } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Role } from '#lib/domain/glossary.ts';

export type People = { researcher: Member; editor: Member; reviewers: Member[] };

const REVIEWERS = 64;

/** Accounts without passwords: who logs, who decides, and sixty-four who vote. */
export function makePeople(): Promise<People> {
  return inTransaction(async (tx) => {
    const reviewers: Member[] = [];
    for (let n = 1; n <= REVIEWERS; n += 1) reviewers.push(await makeMember(tx, `reviewer-${n}`, 'reviewer'));
    const researcher = await makeMember(tx, 'researcher', 'researcher');
    return { researcher, editor: await makeMember(tx, 'editor', 'editor'), reviewers };
  });
}

async function makeMember(tx: Tx, name: string, role: Role): Promise<Member> {
  const account = await createAccount(tx, { email: `${name}@bench.invalid`, name, hash: null, roles: [role] });
  if (!account) throw new Error(`${name} has an account already`);
  return { id: account.actorId, userId: account.id, name, roles: new Set([role]), sessionVersion: 1 };
}
