import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';
import { clusterFolder } from './cluster.ts';
import { clearForeignPidFile, servesCluster } from './foreign-pid-file.ts';
import type { Account } from './unprivileged.ts';
import { PROGRAM_ENVIRONMENT } from './unprivileged.ts';

/** A running PostgreSQL: its process, its port, and whether it takes connections yet. */
export type Postmaster = { pid: number; port: number; isReady: boolean };

const LOG_BYTES = 16 * 1024 * 1024;
const START_SECONDS = 60;

/** What `postmaster.pid` says, if that process is alive and serves this cluster; else null. */
export function livePostmaster(folder: string): Postmaster | null {
  const found = readPidFile(folder);
  return found && servesCluster(found.pid, clusterFolder(folder)) ? found : null;
}

/** Starts PostgreSQL apart from us, so that it outlives a killed site and Ctrl-C reaches only us. */
export async function startPostmaster(
  folder: string, bin: string, account: Account, port: number,
): Promise<Postmaster> {
  await clearForeignPidFile(clusterFolder(folder), readPidFile(folder)?.pid);
  const log = join(folder, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) truncateSync(log);
  const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const output = openSync(log, 'a', 0o600);
  const [file, words] = account.command(join(bin, 'postgres'), settings(folder, port));
  const child = spawn(file, words, {
    detached: true,
    stdio: ['ignore', output, output],
    env: PROGRAM_ENVIRONMENT,
    cwd: '/',
    ...account.spawnIds,
  });
  closeSync(output);
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  child.unref();
  const ready = await untilReady(folder, () => ended);
  if (!ready) throw logProblem(readFileSync(log, 'utf8').slice(from), port);
  return ready;
}

/** Stops it: connections are ended first, then, after 20 s, everything at once. */
export async function stopPostmaster(folder: string): Promise<void> {
  const running = livePostmaster(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await goneWithin(folder, running.pid, 20)) return;
  process.kill(running.pid, 'SIGQUIT');
  await goneWithin(folder, running.pid, 10);
}

function settings(folder: string, port: number): string[] {
  return [
    '-D', clusterFolder(folder), '-p', String(port),
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100',
      'timezone=UTC', 'log_timezone=UTC', 'jit=off', 'log_min_messages=warning',
    ].flatMap((setting) => ['-c', setting]),
  ];
}

async function untilReady(folder: string, hasEnded: () => boolean): Promise<Postmaster | null> {
  for (let polls = START_SECONDS * 40; polls > 0 && !hasEnded(); polls -= 1) {
    const running = livePostmaster(folder);
    if (running?.isReady) return running;
    await wait(25);
  }
  return null;
}

async function goneWithin(folder: string, pid: number, seconds: number): Promise<boolean> {
  for (let polls = seconds * 40; polls > 0; polls -= 1) {
    if (!servesCluster(pid, clusterFolder(folder))) return true;
    await wait(25);
  }
  return false;
}

function readPidFile(folder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(clusterFolder(folder), 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null; // No file: nothing runs.
  }
}

function logProblem(log: string, port: number): StartProblem {
  if (log.includes('No space left')) {
    return new StartProblem('The disk is full: the database cannot start.');
  }
  if (log.includes('Address already in use')) {
    return new StartProblem(`Port ${port}, which the database uses, is taken.`);
  }
  const lines = log.split('\n').filter((text) => text.trim() !== '');
  const line = lines.findLast((text) => /FATAL|PANIC|error/.test(text)) ?? lines.at(-1);
  const said = line?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? `no answer in ${START_SECONDS} s`;
  return new StartProblem(`The database cannot start: ${said}`);
}
