import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';

const PATIENCE_SECONDS = 10;

/**
 * Removes a `postmaster.pid` whose number now belongs to some other program, or to a dead one that
 * nobody has collected: PostgreSQL would take it for itself and not start. One whose process is
 * gone it clears on its own. Refuses while processes of the dead one still work on the files.
 */
export async function clearForeignPidFile(cluster: string, pid: number | undefined): Promise<void> {
  if (pid === undefined || !isAlive(pid) || commandLine(pid).includes('postgres')) return;
  for (let polls = PATIENCE_SECONDS * 20; isWorkedOn(cluster); polls -= 1) {
    if (polls === 0) throw new StartProblem(`Processes of a database that died still work in ${cluster}.`);
    await wait(50);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Whether that process is alive and is the PostgreSQL of this cluster. Numbers are used again. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const words = commandLine(pid);
  return words.includes('postgres') && words.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return ''; // It ended between two looks.
  }
}

// Every PostgreSQL process works in the cluster's folder. Elsewhere than on Linux we cannot look.
function isWorkedOn(cluster: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(name) === cluster);
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return ''; // Gone, or not ours to see.
  }
}
