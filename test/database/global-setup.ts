import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { roleUrl } from '#db/connections.ts';
import { installJobs } from '#db/jobs.ts';
import { migrate } from '#db/migrate.ts';
import { env } from '#lib/env.ts';
import { startEmbedded } from '#server/database/embedded.ts';
import { openPool } from '#db/client.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: { superUrl: string; appUrl: string; ownerUrl: string; restoreUrl: string; folder: string };
  }
}

/** Starts one PostgreSQL for the whole run and migrates the template that every worker copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'claimline-test-'));
  const database = await startEmbedded(join(folder, 'postgres'), env.TEST_POSTGRES_BIN);
  const { roles } = database;
  await migrate({ url: roleUrl(roles, 'owner'), backups: join(folder, 'backups'), report: () => {} });
  await installJobs(roleUrl(roles, 'owner'));
  // A template must have no session of its own.
  const root = openPool(roleUrl(roles, 'super', 'postgres'), { max: 1 });
  await root.unsafe(`alter database ${roles.database} with is_template true allow_connections false`);
  await root.end();
  project.provide('testCluster', {
    superUrl: roleUrl(roles, 'super', 'postgres'), appUrl: roleUrl(roles, 'app'), ownerUrl: roleUrl(roles, 'owner'),
    restoreUrl: roleUrl(roles, 'restore'), folder,
  });
  return async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
