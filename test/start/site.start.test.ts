import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '#package.json' with { type: 'json' };
import { closePool, openPool, sql, usePool } from '#db/client.ts';
import { roleUrl } from '#db/connections.ts';
import { childEnvironment } from '#lib/env.ts';
import { removeEmbedded, startEmbedded } from '#server/database/embedded.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { freePort } from '#server/database/free-port.ts';

type Database = Awaited<ReturnType<typeof startEmbedded>>;

// A database beside the site, as an operator has one: it can go away without the site.
const home = mkdtempSync(join(tmpdir(), 'claimline-beside-'));
const folder = join(home, 'postgres');
let database: Database;
let url: string;

beforeAll(async () => {
  database = await startEmbedded(folder);
  url = roleUrl(database.roles, 'owner');
});
afterAll(async () => {
  await removeEmbedded(folder);
  rmSync(home, { recursive: true, force: true });
});

type Started = { site: ChildProcess; words: () => string; address: string };

async function start(): Promise<Started> {
  const port = await freePort();
  const env = childEnvironment({
    NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), CLAIMLINE_DATA: join(home, 'data'), DATABASE_URL: url, SITE_URL: '',
  });
  const site = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [site.stdout, site.stderr]) stream.on('data', (chunk: Buffer) => (words += String(chunk)));
  return { site, words: () => words, address: `http://127.0.0.1:${port}` };
}

async function healthOf({ site, address, words }: Started): Promise<{ status: number; body: unknown }> {
  if (site.exitCode !== null) throw new Error(words());
  const answer = await fetch(`${address}/api/health`);
  return { status: answer.status, body: await answer.json() };
}

async function until(started: Started, status: number, seconds = 30): Promise<unknown> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const health = await healthOf(started).catch((error: unknown) => {
      if (started.site.exitCode !== null) throw error;
      return null;
    });
    if (health?.status === status) return health.body;
    await wait(200);
  }
  throw new Error(`/api/health never answered ${status}: ${started.words()}`);
}

async function stop({ site, words }: Started): Promise<number | null> {
  if (site.exitCode !== null || site.signalCode !== null) throw new Error(`the site ended by itself: ${words()}`);
  const ended = once(site, 'exit');
  site.kill('SIGTERM');
  await ended;
  return site.exitCode;
}

// The first start builds the site, where nobody has yet.
test('health tells version, database and journal; it is 503 while the database is away, and well again when it is back', { timeout: 400_000 }, async () => {
  const started = await start();
  try {
    expect(await until(started, 200, 300)).toEqual({
      version: packageJson.version, database: 'here', journal: { entries: expect.any(Number), head: null, protected: 'triggers only' },
      consensus: { epoch: null, failed: null },
    });
    await database.stop();
    expect(await until(started, 503)).toEqual({ version: packageJson.version, database: 'away' });
    const page = await fetch(`${started.address}/claims`);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    database = await startEmbedded(folder);
    expect(await until(started, 200)).toMatchObject({ database: 'here' });
    expect((await fetch(`${started.address}/claims`)).status).toBe(200);
  } finally {
    expect(await stop(started)).toBe(0);
  }
});

test('tables that another version made are folded anew by the start, which says so, before anybody reads them', { timeout: 400_000 }, async () => {
  usePool(openPool(url, { max: 2 }));
  const { slug } = await makeClaim(null, { wording: 'Sandpipers run before the waves' });
  await sql()`update fold_stamp set version = 'of an older day'`;
  await sql()`delete from claim_spans`;
  await closePool();
  const started = await start();
  try {
    await until(started, 200, 300);
    expect(started.words()).toMatch(/Folded \d+ journals anew/);
    const today = new Date().toISOString().slice(0, 10);
    const list = await (await fetch(`${started.address}/api/claims?on=${today}`)).json() as { claims: { slug: string }[] };
    expect(list.claims.map((claim) => claim.slug)).toEqual([slug]);
  } finally {
    expect(await stop(started)).toBe(0);
  }
});

test('a database that is newer than the code ends the start in one sentence, and is left as it was', async () => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client`insert into migrations (name, sha256) values ('9999_of_a_later_day', 'unknown')`;
  const before = await client`select * from migrations order by name`;
  const { site, words } = await start();
  await once(site, 'exit');
  expect([site.exitCode, words().trim()]).toEqual([1, 'claimline: The database is newer than this code: it has 9999_of_a_later_day, '
    + 'which is not in db/migrations. Start the version of Claimline that wrote it, or a later one.']);
  expect(await client`select * from migrations order by name`).toEqual(before);
  await client.end();
});
