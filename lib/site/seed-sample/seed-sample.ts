import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '#db/client.ts';
import { connections } from '#db/connections.ts';
import { isEmptyDatabase } from '#db/health.ts';
import { env } from '#lib/env.ts';
import type { CastMember } from './cast.ts';
import { tellSample } from './tell-sample.ts';

/** Where a data folder keeps the cast's passwords, for its owner only. */
function castFile(data: string): string {
  return join(data, 'sample-cast.json');
}

/**
 * Loads the sample into the embedded database and prints the cast's passwords, this once.
 * Refuses a database of one's own, and one in which anybody wrote anything.
 */
export async function seedSample(report: (line: string) => void): Promise<void> {
  const { embedded, restore } = connections();
  if (!embedded) throw new Error('The sample is loaded into the embedded database only.');
  if (!(await isEmptyDatabase())) throw new Error('The sample is loaded into an empty database only.');
  const pool = openPool(restore, { max: 2 });
  try {
    const signIns = await tellSample(pool);
    const file = castFile(env.CLAIMLINE_DATA);
    writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
    introduce(signIns, file, report);
  } finally {
    await pool.end({ timeout: 5 });
  }
}

function introduce(signIns: readonly CastMember[], file: string, report: (line: string) => void): void {
  report(`The sample's people, all invented, with passwords made just now (kept in ${file}):`);
  for (const { role, email, password } of signIns) report(`  ${role.padEnd(10)}  ${email.padEnd(30)}  ${password}`);
}
