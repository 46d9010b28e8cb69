import { PgBoss } from 'pg-boss';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findCapture } from '#db/captures.ts';
import { on, sql } from '#db/client.ts';
import { JOB_SCHEMA } from '#db/jobs.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { article, cited, makeNewsSite, runNow } from '#test/factories/news-site.ts';
import { askCapture, captureSource } from './ask-capture.ts';
import { captureProgress, capturesOf, sentenceOf } from './capture-queries.ts';
import { endLostCaptures } from './end-lost-captures.ts';
import { watchSources } from './watch-sources.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());
beforeEach(() => sql()`update captures set state = 'failed', problem = 'timed-out' where state in ('waiting', 'working')`);

/** Begins a capture and leaves its job in a state. */
async function begun(state: 'created' | 'retry' | 'active' | 'completed' | 'failed'): Promise<string> {
  const { value } = await askCapture(researcher, { address: news.serve(article()) });
  await sql()`update captures set state = 'working' where id = ${value.id}`;
  await sql()`update jobs.job set state = ${state} where data->>'captureId' = ${value.id}`;
  return value.id;
}

test.each(['failed', 'completed'] as const)('a capture whose last job is %s is told as broken off, and may be asked for again at once', async (state) => {
  const id = await begun(state);
  expect(await endLostCaptures()).toBe(1);
  const progress = await captureProgress(researcher, id);
  expect(progress).toMatchObject({ state: 'failed', hasEnded: true, sentence: expect.stringMatching(/stopped before its end. Ask again/) });
  const { address } = (await findCapture(on(), id)) ?? {};
  const again = await askCapture(researcher, { address });
  expect(again.value.id).not.toBe(id);
  expect(await endLostCaptures()).toBe(0);
});

test.each(['created', 'retry', 'active'] as const)('one whose job is %s is left alone', async (state) => {
  const id = await begun(state);
  expect(await endLostCaptures()).toBe(0);
  expect(await findCapture(on(), id)).toMatchObject({ state: 'working' });
});

test('one that ran out of its tries when its process was killed is told on the page of its source and in its journal', async () => {
  const { source } = await cited(researcher, news.serve(article()));
  const { value } = await captureSource(researcher, { slug: source.slug });
  await sql()`update captures set state = 'working' where id = ${value.id}`;
  await sql()`update jobs.job set state = 'active', retry_count = retry_limit, started_on = now() - interval '1 hour' where data->>'captureId' = ${value.id}`;
  expect(await endLostCaptures()).toBe(0);
  await lookAfterJobs();
  expect(await endLostCaptures()).toBe(1);
  const [latest] = await capturesOf(source.id);
  expect(latest && sentenceOf(latest)).toMatch(/stopped before its end/);
  const [entry] = await sql()<{ body: unknown }[]>`select body from entries where stream_id = ${source.id} and kind = 'capture-failed'`;
  expect(entry?.body).toMatchObject({ captureId: value.id, problem: 'broken-off' });
  // Another try is a capture of its own, and the page tells both.
  const { value: again } = await captureSource(researcher, { slug: source.slug });
  await runNow(again.id);
  expect(await capturesOf(source.id)).toMatchObject([{ state: 'unchanged' }, { state: 'failed' }, { state: 'stored' }]);
});

test('a look of the watch that was lost counts as a failure: the next one comes, later', async () => {
  const { source } = await cited(researcher, news.serve(article()));
  await sql()`update watches set due_at = now() + interval '1 day' where source_id <> ${source.id}`;
  await sql()`update watches set due_at = now() - interval '1 minute' where source_id = ${source.id}`;
  expect(await watchSources()).toBe(1);
  await sql()`delete from jobs.job where name = 'capture'`;
  expect(await endLostCaptures()).toBe(1);
  const [watch] = await sql()<{ failures: number; hours: number }[]>`
    select failures, (extract(epoch from due_at - now()) / 3600)::int as hours from watches where source_id = ${source.id}`;
  expect(watch).toEqual({ failures: 1, hours: 48 });
});

test('a copy that comes after its capture was given up is kept; one that has ended is not ended again', async () => {
  const { source } = await cited(researcher, news.serve(article()));
  const { value } = await captureSource(researcher, { slug: source.slug });
  const path = news.nextPath();
  await sql()`update captures set address = ${`http://127.0.0.1:${news.site.port}${path}`} where id = ${value.id}`;
  news.pages.set(path, (_req, res) => void giveUpMeanwhile().then(() => res.writeHead(200, { 'content-type': 'text/html' }).end(article('Another passage altogether.'))));
  await runNow(value.id);
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'stored', problem: null });
  await runNow(value.id);
  const kinds = await sql()<{ kind: string }[]>`select kind from entries where stream_id = ${source.id} and body->>'captureId' = ${value.id} order by seq`;
  expect(kinds.map(({ kind }) => kind)).toEqual(['capture-failed', 'capture-made']);
});

async function giveUpMeanwhile(): Promise<void> {
  await sql()`delete from jobs.job where name = 'capture'`;
  expect(await endLostCaptures()).toBe(1);
}

/** What the site's own queue does every minute. */
async function lookAfterJobs(): Promise<void> {
  const boss = new PgBoss({
    connectionString: testDatabase.url('app'), schema: JOB_SCHEMA, migrate: false, createSchema: false, supervise: false, schedule: false, reindex: false, max: 1,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.supervise('capture');
  await boss.stop({ graceful: false });
}
