import { afterEach, expect, test, vi } from 'vitest';
import { inTransaction, on, sql } from '#db/client.ts';
import { enqueue } from '#db/jobs.ts';
import { deleteExpired } from '#db/tidy-up.ts';
import { HANDLERS } from '#server/jobs/handlers.ts';
import { runJobs } from '#server/jobs/run-jobs.ts';
import { testDatabase } from '#test/database/test-database.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await sql()`delete from jobs.job`;
});

async function waiting(): Promise<number> {
  const [row] = await sql()<{ count: number }[]>`select count(*)::int as count from jobs.job where name = 'tidy-up'`;
  return row?.count ?? 0;
}

test('a job is left only if the write it belongs to is kept', async () => {
  await inTransaction(async () => {
    await enqueue('tidy-up', {});
    throw new Error('no');
  }).catch(() => {});
  expect(await waiting()).toBe(0);
  await inTransaction(() => enqueue('tidy-up', {}));
  expect(await waiting()).toBe(1);
});

test('of an exclusive queue only one job waits, however many ask at once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => enqueue('tidy-up', {})));
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
  expect(await waiting()).toBe(1);
});

test('two processes do a job once between them', async () => {
  const done: number[] = [];
  for (const process of [1, 2]) {
    stops.push(await runJobs(testDatabase.url('app'), { ...HANDLERS, 'tidy-up': async () => done.push(process) }));
  }
  await enqueue('tidy-up', {});
  await vi.waitFor(() => expect(done).toHaveLength(1), 10_000);
  await Promise.all(stops.splice(0).map((stop) => stop()));
  expect(done).toHaveLength(1);
});

test('a job that fails is tried again', async () => {
  let tries = 0;
  stops.push(await runJobs(testDatabase.url('app'), {
    ...HANDLERS,
    'tidy-up': async () => {
      tries += 1;
      if (tries === 1) throw new Error('once');
    },
  }));
  await enqueue('tidy-up', {});
  await vi.waitFor(() => expect(tries).toBe(2), 15_000);
});

test('tidying up removes what has run its time and nothing else', async () => {
  await sql()`insert into form_returns (id, path, form, expires_at)
    values (gen_random_uuid(), '/a', '{}', now() - interval '1 minute'), (gen_random_uuid(), '/b', '{}', now() + interval '1 minute')`;
  expect(await deleteExpired(on())).toBe(1);
  expect(await sql()`select path from form_returns`).toEqual([{ path: '/b' }]);
});
