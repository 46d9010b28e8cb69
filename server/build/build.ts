import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { childEnvironment } from '#lib/env.ts';
import type { Holder } from '../lock-file.ts';
import { lockHolder, takeLock } from '../lock-file.ts';
import { StartProblem } from '../start-problem.ts';
import { sourceHash } from './source-hash.ts';

const LOOK_MS = 300;

/**
 * Builds the site if its sources changed since the last build, one process at a time, and says so
 * through `report`. Gives how to tell others that this build is no longer in use.
 * Refuses with a sentence when the build fails or another site still runs on the old one.
 */
export async function buildWhenChanged(
  project: string, note: string, report: (line: string) => void,
): Promise<() => void> {
  const state = join(project, 'node_modules', '.claimline');
  const release = await takeBuildLock(state, report);
  try {
    const hash = sourceHash(project);
    if (!isBuilt(project, state, hash)) await build(project, state, hash, report);
    return markInUse(state, note);
  } finally {
    release();
  }
}

async function takeBuildLock(state: string, report: (line: string) => void): Promise<() => void> {
  for (let hasSaid = false; ; hasSaid = true) {
    const lock = takeLock(join(state, 'build.lock'), 'build');
    if (!lock.holder) return lock.release;
    if (!hasSaid) report('Waiting for another start, which builds the site …');
    await wait(LOOK_MS);
  }
}

function isBuilt(project: string, state: string, hash: string): boolean {
  const stamp = join(state, 'built');
  return existsSync(join(project, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

async function build(project: string, state: string, hash: string, report: (line: string) => void) {
  const [user] = runningSites(state);
  if (user) {
    throw new StartProblem(
      `The sources changed and must be built, but ${user.note} (process ${user.pid}) runs on the last build: stop it first.`,
    );
  }
  report('Building the site (the first time, and when its sources changed) …');
  rmSync(join(state, 'built'), { force: true });
  await runNextBuild(project);
  writeFileSync(join(state, 'built'), hash);
}

function runNextBuild(project: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env = childEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const child = spawn(process.execPath, [next, 'build'], { cwd: project, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new StartProblem(signal ? `The build was stopped (${signal}).` : 'The build failed: see above.'));
    });
  });
}

function markInUse(state: string, note: string): () => void {
  const folder = join(state, 'running');
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(join(folder, `${process.pid}.lock`), note);
  return lock.holder ? () => {} : lock.release;
}

function runningSites(state: string): Holder[] {
  const folder = join(state, 'running');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => lockHolder(join(folder, file)))
    .filter((holder) => holder !== null);
}
