import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Roles } from '#db/connections.ts';
import { fileProblem, StartProblem } from '../start-problem.ts';
import { programVersion } from './program-version.ts';
import type { Account } from './unprivileged.ts';
import { giveTo, PROGRAM_ENVIRONMENT } from './unprivileged.ts';

/** The folders of an embedded database: `folder` is `<data>/postgres`. */
export function clusterFolder(folder: string): string {
  return join(folder, 'cluster');
}

/** Makes `<data>/postgres`, which only its owner may list. Refuses with a sentence. */
export async function makeFolders(folder: string): Promise<void> {
  // 0711 lets an unprivileged PostgreSQL pass through a folder that belongs to root.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  await mkdir(folder, { recursive: true, mode }).catch((error: unknown) => {
    throw fileProblem(error, folder);
  });
}

/** Whether a cluster was made there: initdb ended well. */
export async function clusterExists(folder: string): Promise<boolean> {
  return stat(join(clusterFolder(folder), 'PG_VERSION')).then(() => true, () => false);
}

/** New random passwords for the roles of a cluster to be made. */
export function newRoles(port: number): Roles {
  const password = () => randomBytes(24).toString('base64url');
  return {
    port,
    database: 'claimline',
    passwords: { super: password(), owner: password(), app: password(), restore: password() },
  };
}

/**
 * Makes the cluster, in a folder that gets its name only when it is whole,
 * so that a start that was killed halfway leaves nothing to trip over.
 */
export async function makeCluster(
  folder: string, bin: string, account: Account, password: string,
): Promise<void> {
  const unfinished = join(folder, 'cluster.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(account, unfinished);
  const passwordFile = join(folder, 'password.new');
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(account, passwordFile);
    await initdb(bin, account, [
      `--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, '--username=claimline_super',
      '--auth=scram-sha-256', '--encoding=UTF8', ...(await localeFlags(bin)),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await chmod(unfinished, 0o700);
  await rename(unfinished, clusterFolder(folder));
}

// The builtin provider sorts the same on every machine; PostgreSQL 15 and 16 have none.
async function localeFlags(bin: string): Promise<string[]> {
  const major = await programVersion(join(bin, 'postgres'));
  return major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
}

function initdb(bin: string, account: Account, args: readonly string[]): Promise<void> {
  const [file, words] = account.command(join(bin, 'initdb'), args);
  const options = { env: PROGRAM_ENVIRONMENT, cwd: '/', ...account.spawnIds };
  return new Promise((resolve, reject) => {
    execFile(file, words, options, (error, _output, complaint) => {
      if (error) reject(initdbProblem(complaint || error.message));
      else resolve();
    });
  });
}

function initdbProblem(complaint: string): StartProblem {
  if (complaint.includes('No space left')) {
    return new StartProblem('The disk is full: the database could not be made.');
  }
  const line = complaint.split('\n').find((text) => /error|fatal|could not/i.test(text));
  return new StartProblem(`The database could not be made: ${(line ?? complaint).trim()}`);
}
