import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { openPool, sql } from '#db/client.ts';
import { foldSources, foldVersion } from '#db/fold-version.ts';
import { REBUILD_LOCK } from '#db/journal.ts';
import { childEnvironment } from '#lib/env.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { makeClaim } from '#test/factories/claims.ts';

/** A start in another process; gives what it printed. */
async function start(): Promise<string> {
  const env = childEnvironment({ DATABASE_URL: testDatabase.url('app'), NODE_ENV: 'production' });
  return (await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'fold-on-start.ts')], { env })).stdout.trim();
}

/** The tables as an older version left them: it knew of no names of parties. */
async function outdate(): Promise<void> {
  await sql()`update fold_stamp set version = 'of an older day'`;
  await sql()`delete from party_spans`;
}

const names = async () => (await sql()<{ name: string }[]>`select distinct name from party_spans`).map(({ name }) => name);
const stamps = async () => sql()<{ version: string }[]>`select version from fold_stamp`;

beforeAll(async () => {
  await makeClaim(null, { claimant: { name: 'Dunlin Dispatch' } });
});

test('a database without a stamp is folded at the next start, and left alone by the one after', async () => {
  await sql()`delete from party_spans`;
  expect(await start()).toMatch(/^Folded \d+ journals anew: the tables the pages read were made by another version\.$/);
  expect([await names(), await stamps()]).toEqual([['Dunlin Dispatch'], [{ version: foldVersion() }]]);
  await sql()`delete from party_spans`;
  expect([await start(), await names()]).toEqual(['', []]);
});

test('of two processes that start at once one folds, and the other waits and finds it done', async () => {
  await outdate();
  const pool = openPool(testDatabase.url('app'), { max: 1 });
  const holder = await pool.reserve();
  await holder`select pg_advisory_lock(${REBUILD_LOCK})`;
  const both = Promise.all([start(), start()]);
  await untilTwoWait();
  await holder`select pg_advisory_unlock(${REBUILD_LOCK})`;
  holder.release();
  expect((await both).filter((lines) => lines !== '')).toHaveLength(1);
  expect(await names()).toEqual(['Dunlin Dispatch']);
  await pool.end();
});

async function untilTwoWait(): Promise<void> {
  for (;;) {
    const waiting = await sql()`select from pg_locks where locktype = 'advisory' and objid = ${REBUILD_LOCK} and not granted`;
    if (waiting.length === 2) return;
  }
}

test('the version covers the whole fold: every file of it, and what rows are matched and sorted by', () => {
  const sources = [...foldSources().keys()];
  for (const path of ['fold/rows.ts', 'fold/claim-state.ts', 'fold/claim-spans.ts', 'fold/party-spans.ts', 'fold/fold-parties.ts', 'fold/carried.ts',
    'fold/join-steps.ts', 'changes.ts', 'matching/minhash.ts', 'address.ts']) expect(sources).toContain(`lib/domain/${path}`);
  expect(sources).toContain('db/views.ts');
  expect(foldVersion()).toMatch(/^[0-9a-f]{16}$/);
});
