import { afterAll, beforeAll, inject } from 'vitest';
import { closePool, openPool, usePool, type Pool } from '#db/client.ts';
import { closeLimits, countOver } from '#db/rate-limits.ts';
import { testDatabase } from './test-database.ts';

let root: Pool;

// Every test file has a copy of the migrated template to itself.
beforeAll(async () => {
  const cluster = inject('testCluster');
  root = openPool(cluster.superUrl, { max: 1 });
  testDatabase.name = `test_${process.pid}_${Date.now()}`;
  await root.unsafe(`create database ${testDatabase.name} template claimline owner claimline_owner`);
  await root.unsafe(`grant connect on database ${testDatabase.name} to claimline_app, claimline_restore`);
  usePool(openPool(testDatabase.url('app'), { max: 8 }));
  countOver(openPool(testDatabase.url('app'), { max: 2 }));
});

afterAll(async () => {
  await closePool();
  await closeLimits();
  await root.unsafe(`drop database if exists ${testDatabase.name} with (force)`);
  await root.end();
});
