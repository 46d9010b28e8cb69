import { execFile, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '#lib/env.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

const children = new Set<ChildProcess>();

export type Running = { port: number; pid: number; stop(): Promise<void> };
/** The site itself, and how many seconds it took from nothing to its first page. */
export type StartedSite = Running & { seconds: number };

/** Starts one of the bare servers beside this file, which tells its port. */
export async function startBare(script: 'bare-node' | 'bare-json', data: string, ...words: string[]): Promise<Running> {
  const child = fork(join(import.meta.dirname, `${script}.ts`), words, { env: environment(data, {}) });
  children.add(child);
  const [port] = await once(child, 'message') as [number];
  return { port, pid: child.pid ?? 0, stop: () => end(child, 'SIGKILL') };
}

/**
 * Starts the site as `npm start` does, with a data folder of its own, and waits until it answers.
 * Gives how long that took, from nothing.
 */
export async function startSite(data: string, port: number, report: (line: string) => void): Promise<StartedSite> {
  const start = performance.now();
  const env = environment(data, { PORT: String(port), CLAIMLINE_SAMPLE: 'off', HOST: '127.0.0.1', SITE_URL: '' });
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'start.ts')], {
    cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await new Promise<void>((resolve, reject) => {
    let isUp = false;
    child.stdout.on('data', (chunk: Buffer) => {
      const line = chunk.toString().trim();
      isUp ||= line.includes('Claimline is at');
      if (isUp) resolve();
      else if (line !== '') report(line);
    });
    child.once('exit', () => reject(new Error('the site did not start: see above')));
  });
  await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
  const seconds = (performance.now() - start) / 1000;
  return { port, pid: child.pid ?? 0, seconds, stop: () => end(child, 'SIGTERM') };
}

/** How much memory a process holds now, in MB. */
export async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) / 1024;
}

function environment(data: string, changes: Record<string, string>) {
  return childEnvironment({ CLAIMLINE_DATA: data, DATABASE_URL: '', NODE_ENV: 'production', ...changes });
}

/** Stops whatever still runs, as when the bench itself is stopped. */
export async function stopAll(): Promise<void> {
  await Promise.all([...children].map((child) => end(child, 'SIGTERM')));
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
