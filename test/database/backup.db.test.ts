import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '#db/backup.ts';
import { openPool } from '#db/client.ts';
import { testDatabase } from './test-database.ts';

test('a back-up has the rows of every table, also of one that is kept in partitions', async () => {
  const root = openPool(testDatabase.url('super'), { max: 1 });
  const folder = await mkdtemp(join(tmpdir(), 'claimline-backup-'));
  try {
    await root.unsafe(`create table kept (n int) partition by list (n); create table kept_one partition of kept for values in (1);
      insert into kept values (1)`);
    expect(await backUp(root, folder)).toBeGreaterThan(10);
    expect(await readFile(join(folder, 'public.kept_one.copy'), 'utf8')).toBe('1\n');
  } finally {
    await root.unsafe('drop table if exists kept');
    await root.end();
    await rm(folder, { recursive: true, force: true });
  }
});
