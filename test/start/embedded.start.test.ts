import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoles, roleUrl } from '#db/connections.ts';
import type { RoleName } from '#db/connections.ts';
import { postgresBinaries } from '#server/database/binaries.ts';
import { removeEmbedded, startEmbedded } from '#server/database/embedded.ts';

let home: string;
let folder: string;
const pidFile = () => join(folder, 'cluster', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

// mkdtemp makes a folder that only its owner may enter: as root, PostgreSQL is not its owner.
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'claimline-start-'));
  folder = join(home, 'postgres');
});
afterAll(async () => {
  await removeEmbedded(folder);
  rmSync(home, { recursive: true, force: true });
});

async function ask<T>(role: RoleName, question: string): Promise<T[]> {
  const roles = readRoles(join(folder, 'roles.json'));
  if (!roles) throw new Error('There are no roles.');
  const client = postgres(roleUrl(roles, role), { max: 1, onnotice: () => {} });
  try {
    return await client.unsafe<T[] & postgres.Row[]>(question);
  } finally {
    await client.end();
  }
}

async function startAside(): Promise<{ site: ChildProcess; port: number; adopted: boolean }> {
  const script = join(import.meta.dirname, 'supervised.ts');
  const site = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!site.stdout) throw new Error('There is no output to read.');
  const [line] = (await once(site.stdout, 'data')) as [Buffer];
  return { site, ...JSON.parse(String(line)) };
}

async function killHard(site: ChildProcess): Promise<void> {
  const gone = once(site, 'exit');
  site.kill('SIGKILL');
  await gone;
}

test('the first start makes a cluster for whoever starts it, with roles that are no superusers', async () => {
  const database = await startEmbedded(folder);
  expect(database.adopted).toBe(false);
  expect(statSync(join(folder, 'roles.json')).mode & 0o077).toBe(0);
  expect(await ask('super', `select rolname, rolsuper from pg_roles where rolname like 'claimline%' order by 1`)).toEqual([
    { rolname: 'claimline_app', rolsuper: false }, { rolname: 'claimline_owner', rolsuper: false },
    { rolname: 'claimline_restore', rolsuper: false }, { rolname: 'claimline_super', rolsuper: true },
  ]);
  const [settings] = await ask('app', `select current_setting('fsync') as fsync, datcollate, datlocprovider,
    current_setting('listen_addresses') as listens, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`);
  expect(settings).toEqual({ fsync: 'on', datcollate: 'C.UTF-8', datlocprovider: 'b', listens: '127.0.0.1', encoding: 'UTF8' });
  await expect(ask('app', 'create table mine ()')).rejects.toThrow(/permission denied/);
  await database.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test('a second start finds what the first wrote', async () => {
  const first = await startEmbedded(folder);
  await ask('owner', 'create table kept as select 42 as answer');
  await first.stop();
  const second = await startEmbedded(folder);
  expect(await ask('owner', 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('a database that outlived its killed parent is adopted and can be stopped', async () => {
  const { site } = await startAside();
  const before = postmaster();
  await killHard(site);
  const database = await startEmbedded(folder);
  expect([database.adopted, postmaster()]).toEqual([true, before]);
  expect(await ask('app', 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test('after a killed parent and a killed database the next start recovers', async () => {
  const { site } = await startAside();
  await killHard(site);
  process.kill(postmaster(), 'SIGKILL');
  const database = await startEmbedded(folder);
  expect(await ask('owner', 'select answer from kept')).toEqual([{ answer: 42 }]);
  await database.stop();
});

test('a pid file whose number belongs to another program now is no obstacle', async () => {
  writeFileSync(pidFile(), `${process.pid}\n${join(folder, 'cluster')}\n1\n1\n\n127.0.0.1\n\nready\n`);
  const database = await startEmbedded(folder);
  expect(postmaster()).not.toBe(process.pid);
  await database.stop();
});

test('a database that dies under the site is started again', async () => {
  const { site } = await startAside();
  const dead = postmaster();
  process.kill(dead, 'SIGKILL');
  while (!existsSync(pidFile()) || postmaster() === dead) await wait(50);
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await ask('app', 'select 1').catch(() => [])).length === 1) break;
    await wait(50);
  }
  expect(await ask('owner', 'select answer from kept')).toEqual([{ answer: 42 }]);
  await killHard(site);
  await (await startEmbedded(folder)).stop();
});

test('programs below a folder that only its owner may enter run too', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'claimline-programs-'));
  try {
    cpSync(join(await postgresBinaries(), '..'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    const database = await startEmbedded(join(closed, 'postgres'), join(closed, 'native', 'bin'));
    expect(database.adopted).toBe(false);
    await database.stop();
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});

test('roles that are lost are named in a sentence', async () => {
  const roles = readFileSync(join(folder, 'roles.json'));
  rmSync(join(folder, 'roles.json'));
  await expect(startEmbedded(folder)).rejects.toThrow(/roles\.json is missing/);
  writeFileSync(join(folder, 'roles.json'), roles, { mode: 0o600 });
});
