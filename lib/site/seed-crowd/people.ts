import { inTransaction, type Tx } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Random } from '#lib/domain/consensus/random.ts';
import type { Role } from '#lib/domain/glossary.ts';

/** A simulated reviewer: where they stand, how well they judge, how kind they are; the brigade acts together. */
export type Simulated = { member: Member; viewpoint: number; skill: number; kindness: number; isBrigade: boolean };

const HONEST = 52;
const BRIGADE = 8;

/** Two camps of 26 and a brigade of 8, which votes like the second camp where it votes at all but on its targets. */
export async function gatherCrowd(random: Random): Promise<{ desk: Member; reviewers: Simulated[] }> {
  return inTransaction(async (tx) => {
    const desk = await join(tx, 'Simulated desk', 'desk', ['researcher', 'editor']);
    const reviewers: Simulated[] = [];
    for (let k = 0; k < HONEST + BRIGADE; k += 1) {
      const isBrigade = k >= HONEST;
      const camp = isBrigade || k % 2 === 1 ? 1 : -1;
      const member = await join(tx, `Simulated reviewer ${k + 1}`, `reviewer-${k + 1}`, ['reviewer']);
      reviewers.push({
        member, isBrigade, viewpoint: camp * (0.8 + 0.3 * (random() - 0.5)), skill: 0.8 + 0.4 * random(), kindness: 0.5 * (random() - 0.5),
      });
    }
    return { desk, reviewers };
  });
}

// Without a password nobody signs in as them.
async function join(tx: Tx, name: string, mailbox: string, roles: Role[]): Promise<Member> {
  const email = `${mailbox}@crowd.invalid`;
  const account = await createAccount(tx, { email, name, hash: null, roles, sample: true });
  if (!account) throw new Error(`${email} has an account already`);
  return { id: account.actorId, userId: account.id, name, roles: new Set(roles), sessionVersion: 1 };
}
