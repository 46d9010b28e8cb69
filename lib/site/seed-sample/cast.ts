import { randomBytes } from 'node:crypto';
import { inTransaction, type Tx } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import type { Role } from '#lib/domain/glossary.ts';

/** How somebody of the cast can be signed in as: a line of `sample-cast.json`. */
export type CastMember = { role: Role; name: string; email: string; password: string };

/** The cast by what they do; the admin also holds the editor's role, so that two editors can decide together. */
export type Cast = { admin: Member; editor: Member; researchers: [Member, Member]; reviewers: Member[] };

type Part = { role: Role; also?: Role; name: string; mailbox: string };

// The surname says on every page that these people are invented.
const PARTS: readonly Part[] = [
  { role: 'admin', also: 'editor', name: 'Astrid Sample', mailbox: 'admin' },
  { role: 'editor', name: 'Edgar Sample', mailbox: 'editor' },
  { role: 'researcher', name: 'Rosa Sample', mailbox: 'researcher-1' },
  { role: 'researcher', name: 'Rufus Sample', mailbox: 'researcher-2' },
  ...['Vera', 'Victor', 'Viola', 'Vincent', 'Vesna', 'Valentin', 'Vilma', 'Volker'].map((first, index): Part => ({
    role: 'reviewer', name: `${first} Sample`, mailbox: `reviewer-${index + 1}`,
  })),
];

const PASSWORD_BYTES = 12;

/** Makes an account for each of the cast, with a random password of its own. Gives both, the passwords this once. */
export async function gatherCast(): Promise<{ cast: Cast; signIns: CastMember[] }> {
  const signIns = PARTS.map(({ role, name, mailbox }): CastMember => ({
    role, name, email: `${mailbox}@sample.invalid`, password: randomBytes(PASSWORD_BYTES).toString('base64url'),
  }));
  const hashes = await Promise.all(signIns.map(({ password }) => hashPassword(password)));
  const members = await inTransaction(async (tx) => {
    const made: Member[] = [];
    for (const [index, part] of PARTS.entries()) {
      made.push(await join(tx, part, signIns[index]?.email ?? '', hashes[index] ?? null));
    }
    return made;
  });
  return { cast: byPart(members), signIns };
}

async function join(tx: Tx, { role, also, name }: Part, email: string, hash: string | null): Promise<Member> {
  const roles = also ? [role, also] : [role];
  const account = await createAccount(tx, { email, name, hash, roles, sample: true });
  if (!account) throw new Error(`${email} has an account already`);
  return { id: account.actorId, userId: account.id, name, roles: new Set(roles), sessionVersion: 1 };
}

function byPart(members: readonly Member[]): Cast {
  const [admin, editor, first, second, ...reviewers] = members;
  if (!admin || !editor || !first || !second) throw new Error('the cast is not whole');
  return { admin, editor, researchers: [first, second], reviewers };
}
