import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { env } from '#lib/env.ts';
import { prepareDataFolder, takeDataFolder } from './data-folder.ts';
import { removeEmbedded } from './database/embedded.ts';
import { bareMarker, halfSampleMarker } from './sample.ts';
import { StartProblem } from './start-problem.ts';

/**
 * Empties the site for good: the embedded database with all claims, the copies made before
 * migrations, and the sample's passwords; the sample does not come back.
 * Refuses while a site uses the folder, with a database of one's own, and without a "yes".
 */
export async function startOver(isConfirmed: boolean): Promise<void> {
  const data = env.CLAIMLINE_DATA;
  if (env.DATABASE_URL) {
    throw new StartProblem('start-over empties the embedded database only; yours (DATABASE_URL) is yours to empty.');
  }
  prepareDataFolder(data);
  const release = takeDataFolder(data, 'start-over');
  try {
    if (!isConfirmed && !(await confirm(data))) throw new StartProblem('Nothing was removed.');
    await removeEmbedded(join(data, 'postgres'));
    for (const path of [join(data, 'backups'), join(data, 'sample-cast.json'), halfSampleMarker(data)]) {
      rmSync(path, { recursive: true, force: true });
    }
    mkdirSync(data, { recursive: true });
    writeFileSync(bareMarker(data), 'start-over was run: the sample is not loaded again.\n');
  } finally {
    release();
  }
  console.log('Everything is removed. The next npm start begins with an empty site.');
}

async function confirm(data: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`This removes every claim in ${data} for good. Type "yes" to go on: `);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}
