import { inject } from 'vitest';
import { closePool, openPool, usePool, type Pool } from '#db/client.ts';
import { closeLimits, countOver } from '#db/rate-limits.ts';

type Role = 'app' | 'owner' | 'restore' | 'super';

/** The database of the test file that runs now. */
export const testDatabase = {
  name: '',
  /** Its address for one of the roles; `super` may do anything. */
  url: (role: Role): string => addressOf(testDatabase.name, role),
};

/** The address of one database of the run's cluster. */
export function addressOf(database: string, role: Role): string {
  const url = new URL(inject('testCluster')[`${role}Url`]);
  url.pathname = `/${database}`;
  return url.href;
}

/** Gives the test file a database of its own, as a copy of a template, in place of the one it had. */
export async function copyTemplate(root: Pool, template: string): Promise<void> {
  await dropCopy(root);
  testDatabase.name = `test_${process.pid}_${Date.now()}`;
  await createFrom(root, template, testDatabase.name);
  usePool(openPool(testDatabase.url('app'), { max: 8 }));
  countOver(openPool(testDatabase.url('app'), { max: 2 }));
}

/** Ends the test file's sessions and drops its database, if it has one. */
export async function dropCopy(root: Pool): Promise<void> {
  if (testDatabase.name === '') return;
  await closePool();
  await closeLimits();
  await root.unsafe(`drop database if exists ${testDatabase.name} with (force)`);
  testDatabase.name = '';
}

/** Makes a database that the site may connect to. */
export async function createFrom(root: Pool, template: string, name: string): Promise<void> {
  await root.unsafe(`create database ${name} template ${template} owner claimline_owner`);
  await root.unsafe(`grant connect on database ${name} to claimline_app, claimline_restore`);
}
