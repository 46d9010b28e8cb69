import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '#db/jobs.ts';
import { childEnvironment } from '#lib/env.ts';
import { removeEmbedded } from '#server/database/embedded.ts';
import { openDatabase } from './database.ts';
import { CROWD, FETCHES } from './settings.ts';

const TRIES = 800;
const TRY_MS = 250;

/** A site with the simulated crowd, beside the one of the other journeys: `npm start -- --crowd` on data of its own. */
export async function startCrowdSite(): Promise<{ stop(): Promise<void> }> {
  if (existsSync(`${CROWD.data}/postgres`)) await removeEmbedded(`${CROWD.data}/postgres`);
  rmSync(CROWD.data, { recursive: true, force: true });
  const child = spawn(process.execPath, ['scripts/start.ts', '--crowd'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: childEnvironment({ PORT: String(CROWD.port), HOST: '127.0.0.1', CLAIMLINE_DATA: CROWD.data, CLAIMLINE_SAMPLE: 'on', ...FETCHES }),
  });
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the site with the crowd ended with ${child.exitCode}`);
    return (await health()) !== null;
  }, 'the site with the crowd did not come up');
  return { stop: () => stopped(child) };
}

/** Asks for an exact epoch, as the clock does every night, and waits until it is in force. Gives its number. */
export async function closeNextEpoch(): Promise<number> {
  const before = (await health())?.consensus.epoch?.number ?? 0;
  const pool = openDatabase('app', CROWD.data);
  try {
    const boss = new PgBoss({
      schema: JOB_SCHEMA, supervise: false, schedule: false, migrate: false,
      db: { executeSql: async (text, values) => ({ rows: [...await pool.unsafe(text, values as never[])] }) },
    });
    await boss.send('fit-exact-epoch', {});
    await until(async () => ((await health())?.consensus.epoch?.number ?? 0) > before, 'no epoch closed');
  } finally {
    await pool.end();
  }
  return before + 1;
}

type Health = { consensus: { epoch: { number: number } | null } };

async function health(): Promise<Health | null> {
  const answer = await fetch(`${CROWD.site}/api/health`).catch(() => null);
  return answer?.status === 200 ? (await answer.json()) as Health : null;
}

async function until(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, TRY_MS));
  }
  throw new Error(otherwise);
}

function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  return ended;
}
