import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartProblem } from '../start-problem.ts';

/** Who PostgreSQL runs as, and how to begin a program as them. */
export type Account = {
  /** The account's ids; null when we are an ordinary user and simply run it ourselves. */
  ids: { uid: number; gid: number } | null;
  /** The words to run for a program: `[file, ...arguments]`. */
  command(program: string, args: readonly string[]): [string, string[]];
  /** What `spawn` needs besides, where no helper program changes the user. */
  spawnIds: { uid?: number; gid?: number };
};

/** All that PostgreSQL's programs get to see of ours: nothing secret, and messages in English. */
export const PROGRAM_ENVIRONMENT: NodeJS.ProcessEnv = {
  LC_ALL: 'C', PATH: '/usr/bin:/bin', NODE_ENV: 'production',
};

/**
 * The account for PostgreSQL, which refuses to run as root: root runs it as the owner of the
 * cluster, or as nobody. `folders` are those it has to reach, also below root-only ones.
 * Refuses with a sentence where that cannot be done on this machine.
 */
export function databaseAccount(cluster: string, folders: readonly string[]): Account {
  if (process.getuid?.() !== 0) {
    return { ids: null, command: (program, args) => [program, [...args]], spawnIds: {} };
  }
  const ids = ownerOf(cluster) ?? nobody();
  const setpriv = findProgram('setpriv');
  if (setpriv) return withSetpriv(setpriv, ids, folders.some(isClosedToOthers));
  const closed = folders.find(isClosedToOthers);
  if (closed) {
    throw new StartProblem(
      `Only root can reach ${closed}, and PostgreSQL does not run as root: install util-linux ` +
        '(for setpriv), or start as an ordinary user, or set CLAIMLINE_DATA to a folder others can enter.',
    );
  }
  return { ids, command: (program, args) => [program, [...args]], spawnIds: ids };
}

/** Gives a file or folder to the account. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account.ids) await chown(path, account.ids.uid, account.ids.gid);
}

// The capability is handed over only where it is needed: it opens every file of the machine.
function withSetpriv(setpriv: string, ids: { uid: number; gid: number }, override: boolean): Account {
  const flags = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  if (override) {
    // Without the secure bit access(2) forgets the capability, and initdb does not find postgres beside it.
    flags.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup');
  }
  return {
    ids,
    command: (program, args) => [setpriv, [...flags, program, ...args]],
    spawnIds: {},
  };
}

function ownerOf(folder: string): { uid: number; gid: number } | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : null;
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [uid, gid] = (line ?? '').split(':').slice(2, 4).map(Number);
  if (!uid || !gid || uid < 0) {
    throw new StartProblem(
      'PostgreSQL does not run as root, and this machine has no user nobody: start as an ordinary user.',
    );
  }
  return { uid, gid };
}

function findProgram(name: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`).find(existsSync);
}

function isClosedToOthers(folder: string): boolean {
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0o001;
  const parent = dirname(folder);
  return (mode & 0o001) === 0 || (parent !== folder && isClosedToOthers(parent));
}
