import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '#lib/env.ts';
import { databaseUrl } from './database.ts';
import { send } from './raw-http.ts';
import { DATA, SECOND_PORT, SITE } from './settings.ts';

/** Another process of the same site, on the same database, as a second machine would run it. */
export async function startSecond(): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: childEnvironment({
      PORT: String(SECOND_PORT), HOST: '127.0.0.1', CLAIMLINE_DATA: join(DATA, 'second'),
      DATABASE_URL: databaseUrl('owner'), SITE_URL: SITE,
    }),
  });
  await untilHealthy(child);
  return { stop: () => stopped(child) };
}

async function untilHealthy(child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the second process ended with ${child.exitCode}`);
    const answer = await send({ path: '/api/health' }, SECOND_PORT).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('the second process did not come up');
}

function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  return ended;
}
