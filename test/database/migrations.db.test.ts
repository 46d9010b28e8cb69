import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';

test('the site connects as a role that owns nothing', async () => {
  const [row] = await sql()<{ who: string; owned: number }[]>`
    select current_user as who, (select count(*) from pg_tables where tableowner = current_user) as owned`;
  expect(row).toEqual({ who: 'claimline_app', owned: 0 });
});
