import { afterAll, beforeAll, inject } from 'vitest';
import { openPool, type Pool } from '#db/client.ts';
import { copyTemplate, dropCopy } from './test-database.ts';

let root: Pool;

// Every test file has a copy of the migrated template to itself.
beforeAll(async () => {
  root = openPool(inject('testCluster').superUrl, { max: 1 });
  await copyTemplate(root, 'claimline');
});

afterAll(async () => {
  await dropCopy(root);
  await root.end();
});
