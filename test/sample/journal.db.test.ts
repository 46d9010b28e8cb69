import { beforeAll, expect, test } from 'vitest';
import { openPool, sql } from '#db/client.ts';
import { verifyChains } from '#db/verify.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { loadSample } from './tell.ts';

beforeAll(async () => {
  await loadSample();
});

test('every hash and every text of the sample\'s journal verifies', async () => {
  const [row] = await sql()<{ n: number }[]>`select count(*)::int as n from entries`;
  expect(await verifyChains(sql())).toEqual({ entries: row?.n, faults: [] });
  expect(row?.n).toBeGreaterThan(100);
});

test('the clocks of the whole journal run in the order of the story', async () => {
  const [row] = await sql()<{ first: string; last: string; backwards: number }[]>`
    select min(recorded_at) as first, max(recorded_at) as last,
      count(*) filter (where recorded_at < before)::int as backwards
    from (select recorded_at, lag(recorded_at) over (order by id) as before from entries) e`;
  expect(row).toMatchObject({ backwards: 0 });
  expect(row?.first.slice(0, 10)).toBe('2025-05-01');
  expect(row?.last.slice(0, 10)).toBe('2025-12-10');
});

test.each([
  ['a text that was rewritten', 'text', `update entry_texts set text = text || '!' where entry_id = (select id from picked)`],
  ['a clock that was moved', 'hash', `update entries set known_to = known_to + interval '1 day', known_from = known_from
    where id = (select id from picked)`],
  ['an entry that was taken out', 'missing', `delete from entries where id = (select id from picked)`],
])('%s shows', async (_what, fault, tampering) => {
  const root = openPool(testDatabase.url('super'), { max: 1 });
  try {
    const { faults } = await root.begin(async (tx) => {
      // Only a superuser gets past the guards.
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(`with picked as (
        select e.id from entries e join entry_texts t on t.entry_id = e.id and t.field = 'note' join streams s on s.id = e.stream_id
        where e.kind = 'evidence-added' and e.seq < s.head_seq and s.kind = 'claim' order by e.id limit 1
      ) ${tampering}`);
      const found = await verifyChains(tx);
      throw Object.assign(new Error('put it back'), { found });
    }).catch((error: { found?: Awaited<ReturnType<typeof verifyChains>> }) => error.found ?? Promise.reject(error));
    expect(faults.map((one) => one.fault)).toContain(fault);
  } finally {
    await root.end();
  }
});
