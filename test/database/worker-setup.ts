import { afterAll, inject } from 'vitest';
import { openPool } from '#db/client.ts';
import { copyTemplate, dropCopy } from './test-database.ts';

// Every test file has a copy of the migrated template to itself, and has it before its first line runs.
const root = openPool(inject('testCluster').superUrl, { max: 1 });
await copyTemplate(root, 'claimline');

afterAll(async () => {
  await dropCopy(root);
  await root.end();
});
