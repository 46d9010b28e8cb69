import { existsSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Roles } from '#db/connections.ts';
import { readRoles } from '#db/connections.ts';
import { fileProblem, StartProblem } from '../start-problem.ts';
import { postgresBinaries } from './binaries.ts';
import { clusterExists, clusterFolder, makeCluster, makeFolders, newRoles } from './cluster.ts';
import { freePort, isFree } from './free-port.ts';
import { livePostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { makeRoles, writeRoles } from './roles.ts';
import type { Account } from './unprivileged.ts';
import { databaseAccount } from './unprivileged.ts';
import { watchPostmaster } from './watch.ts';

const ADOPTING_TRIES = 100;

export type EmbeddedDatabase = {
  port: number;
  roles: Roles;
  /** It was running already, left by a site that was killed or used by one that still runs. */
  adopted: boolean;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that keeps its files in `folder` (`<data>/postgres`), making it first if
 * need be; adopts the one that runs there already. `binaries` is another PostgreSQL's program
 * folder, for tests. Refuses with a sentence: full disk, no right to write, broken files.
 */
export async function startEmbedded(folder: string, binaries?: string): Promise<EmbeddedDatabase> {
  await makeFolders(folder);
  const home = await realpath(folder);
  const file = join(home, 'roles.json');
  try {
    const adopted = await adopt(home, file);
    const roles = adopted ?? await startCluster(home, file, binaries);
    // Idempotent: a first start may have been killed between the cluster and its roles.
    if (!adopted) await makeRoles(roles);
    const unwatch = watchPostmaster(home, () => restart(home, file, binaries));
    const stop = () => (unwatch(), stopPostmaster(home));
    return { port: roles.port, roles, adopted: adopted !== null, stop };
  } catch (error) {
    throw fileProblem(error, home);
  }
}

// One that was killed a moment ago still has its number, and one that starts takes nobody yet: both are waited for.
async function adopt(home: string, file: string): Promise<Roles | null> {
  for (let tries = 1; livePostmaster(home); tries += 1) {
    const roles = knownRoles(file);
    try {
      await makeRoles(roles);
      return roles;
    } catch (error) {
      if (tries >= ADOPTING_TRIES) throw error;
      await wait(100);
    }
  }
  return null;
}

async function startCluster(home: string, file: string, binaries?: string): Promise<Roles> {
  const bin = binaries ?? (await postgresBinaries());
  const account = databaseAccount(clusterFolder(home), [home, bin]);
  if (!(await clusterExists(home))) return startFirst(home, file, bin, account);
  const roles = await withFreePort(file, knownRoles(file));
  await startPostmaster(home, bin, account, roles.port);
  return roles;
}

async function startFirst(home: string, file: string, bin: string, account: Account): Promise<Roles> {
  const roles = newRoles(await freePort());
  await writeRoles(file, roles);
  await makeCluster(home, bin, account, roles.passwords.super);
  await startPostmaster(home, bin, account, roles.port);
  return roles;
}

async function restart(home: string, file: string, binaries?: string): Promise<void> {
  const bin = binaries ?? (await postgresBinaries());
  const account = databaseAccount(clusterFolder(home), [home, bin]);
  await startPostmaster(home, bin, account, knownRoles(file).port);
}

function knownRoles(file: string): Roles {
  const roles = readRoles(file);
  if (roles) return roles;
  throw new StartProblem(`${file} is missing: without it nobody can sign in to the database.`);
}

// Another program may have taken the port while we were down.
async function withFreePort(file: string, roles: Roles): Promise<Roles> {
  if (await isFree(roles.port)) return roles;
  const moved = { ...roles, port: await freePort() };
  await writeRoles(file, moved);
  return moved;
}

/** Removes an embedded database for good. Refuses nothing: ask before. */
export async function removeEmbedded(folder: string): Promise<void> {
  // The running one knows its folder by its real path.
  if (existsSync(folder)) await stopPostmaster(await realpath(folder));
  await rm(folder, { recursive: true, force: true });
}
