import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPool } from '#db/client.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { backUp } from './backup.ts';

test('a copy has every row of every table, also of one that is kept in partitions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-copy-'));
  const pool = openPool(testDatabase.url('owner'), { max: 1 });
  try {
    await pool.unsafe(`create schema apart; create table apart.whole (n int, half int) partition by list (half);
      create table apart.first partition of apart.whole for values in (1); insert into apart.whole values (42, 1)`);
    expect(await backUp(pool, folder)).toBeGreaterThan(20);
    const tables = JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as { name: string }[];
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['public.entries', 'apart.first']));
    expect(readFileSync(join(folder, 'apart.first.copy'), 'utf8')).toBe('42\t1\n');
  } finally {
    await pool.unsafe('drop schema if exists apart cascade');
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('tables larger than the driver holds at once are copied to their end, whatever their last piece is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-copy-'));
  const pool = openPool(testDatabase.url('owner'), { max: 1 });
  try {
    await pool.unsafe('create schema large');
    for (let n = 1; n <= 20; n += 1)
      await pool.unsafe(`create table large.t${n} as select repeat('x', ${997 * n}) as t from generate_series(1, ${40 + n})`);
    await backUp(pool, folder);
    for (let n = 1; n <= 20; n += 1)
      expect(readFileSync(join(folder, `large.t${n}.copy`), 'utf8')).toHaveLength((997 * n + 1) * (40 + n));
  } finally {
    await pool.unsafe('drop schema if exists large cascade');
    await pool.end({ timeout: 1 });
    rmSync(folder, { recursive: true, force: true });
  }
}, 15_000);
