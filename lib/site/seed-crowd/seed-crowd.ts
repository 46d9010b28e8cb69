import { on, openPool } from '#db/client.ts';
import { connections } from '#db/connections.ts';
import { findAccountByEmail } from '#db/users.ts';
import { tellCrowd } from './tell-crowd.ts';

const DAY = 86_400_000;

/** Adds the simulated crowd to the embedded database, once; a database of one's own never gets it. */
export async function seedCrowd(report: (line: string) => void): Promise<void> {
  const { embedded, restore } = connections();
  if (!embedded) throw new Error('The simulated crowd is loaded into the embedded database only.');
  if (await findAccountByEmail(on(), 'desk@crowd.invalid')) return;
  report('Letting a simulated crowd vote (about twenty seconds) …');
  const pool = openPool(restore, { max: 2 });
  try {
    const votes = await tellCrowd(pool, Math.floor(Date.now() / DAY) * DAY);
    report(`Sixty simulated reviewers cast ${votes} votes on forty made-up claims.`);
  } finally {
    await pool.end({ timeout: 5 });
  }
}
