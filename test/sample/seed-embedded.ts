// Run by seed.start.test.ts in a process of its own, with a data folder of its own.
import { join } from 'node:path';
import { closePool } from '#db/client.ts';
import { connections } from '#db/connections.ts';
import { installJobs } from '#db/jobs.ts';
import { migrate } from '#db/migrate.ts';
import { env } from '#lib/env.ts';
import { seedSample } from '#lib/site/seed-sample/seed-sample.ts';
import { startEmbedded } from '#server/database/embedded.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const database = await startEmbedded(join(env.CLAIMLINE_DATA, 'postgres'));
try {
  await migrate({ url: connections().owner, backups: join(env.CLAIMLINE_DATA, 'backups'), report: () => {} });
  await installJobs(connections().owner);
  const start = performance.now();
  await seedSample(say);
  say(`seconds ${((performance.now() - start) / 1000).toFixed(2)}`);
  await seedSample(say).catch((error: Error) => say(`refused: ${error.message}`));
} finally {
  await closePool();
  await database.stop();
}
