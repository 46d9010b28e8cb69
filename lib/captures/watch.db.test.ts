import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { findCapture } from '#db/captures.ts';
import { on, sql } from '#db/client.ts';
import { claimArchive } from '#lib/archives/archive-claim.ts';
import { see } from '#test/factories/claims.ts';
import { article, captureAgain, cited, evidenceOf, makeNewsSite, PASSAGE, runNow } from '#test/factories/news-site.ts';
import { blobStore } from './blob-store.ts';
import { capturesOf } from './capture-queries.ts';
import { watchSources } from './watch-sources.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

test('a page that did not change is asked for by its mark, and leaves no entry', async () => {
  const path = '/marked';
  news.pages.set(path, (req, res) => {
    if (req.headers['if-none-match'] === '"one"') res.writeHead(304).end();
    else res.writeHead(200, { 'content-type': 'text/html', etag: '"one"' }).end(article());
  });
  const { source } = await cited(researcher, `http://127.0.0.1:${news.site.port}${path}`);
  await captureAgain(researcher, source.slug);
  expect(await capturesOf(source.id)).toMatchObject([{ state: 'unchanged' }, { state: 'stored' }]);
  const [row] = await sql()<{ n: number }[]>`select count(*)::int as n from entries where stream_id = ${source.id} and kind like 'capture-%'`;
  expect(row?.n).toBe(1);
});

test('looks that found nothing new, day after day, do not bury the copies, neither on the page nor in the archive', async () => {
  const { claim, source } = await cited(researcher, news.serve(article()));
  await sql()`
    insert into captures (id, source_id, address, address_key, why, state, problem, asked_by, asked_at, finished_at)
    select ('fffffff0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${source.id}, 'https://example.org/', 'example.org', 'watch',
      case when n % 10 = 0 then 'failed' else 'unchanged' end, case when n % 10 = 0 then 'timed-out' end, ${researcher.id}, now(), now()
    from generate_series(1, 99) n`;
  expect((await capturesOf(source.id)).map(({ state }) => state)).toEqual(['unchanged', 'stored']);
  const files = unzipSync((await claimArchive(claim.slug))?.body as Uint8Array);
  expect(Object.keys(files).filter((path) => path.startsWith('archive/'))).toHaveLength(2);
});

test('of looks that found the same one after the other the first and the latest are kept, and nothing of what they fetched', async () => {
  const address = news.serve(article());
  const { source } = await cited(researcher, address);
  const blobs = async () => (await sql()<{ n: number }[]>`select count(*)::int as n from blobs`)[0]?.n;
  const before = await blobs();
  const looks: string[] = [];
  const look = async () => {
    await sql()`update watches set due_at = now() + interval '1 day' where source_id <> ${source.id}`;
    await sql()`update watches set due_at = now() - interval '1 minute' where source_id = ${source.id}`;
    expect(await watchSources()).toBe(1);
    const [capture] = await sql()<{ id: string }[]>`select id from captures where source_id = ${source.id} and state = 'waiting'`;
    await runNow(capture?.id ?? '');
    looks.push(capture?.id ?? '');
  };
  // Its bytes differ every time, its words do not.
  for (let n = 0; n < 5; n += 1) {
    news.put(new URL(address).pathname, `${article()}<!-- built for reader ${n} -->`);
    await look();
  }
  news.pages.delete(new URL(address).pathname);
  for (let n = 0; n < 4; n += 1) await look();
  news.put(new URL(address).pathname, article());
  for (let n = 0; n < 4; n += 1) await look();
  const kept = await sql()<{ id: string; state: string; isTold: boolean }[]>`
    select id, state, entry_id is not null as is_told from captures where source_id = ${source.id} order by id offset 1`;
  expect(kept.map(({ id }) => looks.indexOf(id))).toEqual([0, 4, 5, 8, 9, 12]);
  expect(kept.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'failed', 'failed', 'unchanged', 'unchanged']);
  // What a journal names is there.
  const named = await sql()<{ id: string }[]>`
    select body->>'captureId' as id from entries where kind in ('source-changed', 'capture-failed') and body->>'captureId' in ${sql()(looks)} order by recorded_at`;
  expect([...new Set(named.map(({ id }) => looks.indexOf(id)))]).toEqual([5, 9]);
  expect(await blobs()).toBe(before);
});

test('a copy that was kept, or a try that a journal tells, cannot be deleted', async () => {
  const { source } = await cited(researcher, news.serve(article()));
  await expect(sql()`delete from captures where source_id = ${source.id}`).rejects.toThrow(/never deleted/);
  const refused = await cited(researcher, news.serve('no', { status: 403 }));
  await expect(sql()`delete from captures where source_id = ${refused.source.id}`).rejects.toThrow(/never deleted/);
});

test('a silent edit becomes an entry on the claim, a badge, and a diff of the cited passage', async () => {
  const address = news.serve(article());
  const { claim, source, evidenceId } = await cited(researcher, address);
  news.put(new URL(address).pathname, article(PASSAGE.replace('seventy', 'seven')));
  const id = await captureAgain(researcher, source.slug);
  const evidence = await evidenceOf(claim.slug);
  expect(evidence.change).toMatchObject({ change: 'changed', passage: 'changed', captureId: id });
  const { passages } = await see(claim.slug);
  expect(passages[`${evidence.change?.entryId} ${evidenceId}`]).toMatchObject({ before: PASSAGE, after: PASSAGE.replace('seventy', 'seven') });
});

test('an edit elsewhere on the page says that the passage still stands', async () => {
  const address = news.serve(article());
  const { claim, source } = await cited(researcher, address);
  news.put(new URL(address).pathname, article(PASSAGE).replace('Paragraph 3 tells', 'Paragraph 3 does not tell'));
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(claim.slug)).change).toMatchObject({ change: 'changed', passage: 'same' });
});

test('a copy that was read by older rules is read anew before it is compared: no publisher changed anything', async () => {
  const address = news.serve(article());
  const { claim, source } = await cited(researcher, address);
  const olderText = await blobStore(on()).keep(Buffer.from(`Front page\nSubscribe now\n${PASSAGE}`));
  await sql()`update captures set extractor = 1, text_hash = ${olderText} where source_id = ${source.id}`;
  news.put(new URL(address).pathname, `${article()}<!-- built for another reader -->`);
  await captureAgain(researcher, source.slug);
  expect(await capturesOf(source.id)).toMatchObject([{ state: 'unchanged' }, { state: 'stored' }]);
  expect((await evidenceOf(claim.slug)).change).toBeNull();
  // And what did change is told against what the page said then, not against what was read of it.
  news.put(new URL(address).pathname, article(PASSAGE).replace('Paragraph 3 tells', 'Paragraph 3 does not tell'));
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(claim.slug)).change).toMatchObject({ change: 'changed', passage: 'same' });
});

test('what the page says of itself counts: retracted, corrected, and a new date of change', async () => {
  const cases = [
    ['retracted', () => article(`This article has been retracted. ${PASSAGE}`)], ['corrected', () => article(`Correction: the number was wrong. ${PASSAGE}`)],
    ['corrected', () => article(PASSAGE.replace('live', 'dead'), '<meta property="article:modified_time" content="2023-05-09">')],
  ] as const;
  for (const [change, page] of cases) {
    const address = news.serve(article(PASSAGE, '<meta property="article:modified_time" content="2023-05-04">'));
    const { claim, source } = await cited(researcher, address);
    news.put(new URL(address).pathname, page());
    await captureAgain(researcher, source.slug);
    expect((await evidenceOf(claim.slug)).change?.change).toBe(change);
  }
});

test('gone and moved are said on the claim; what is gone is said once', async () => {
  const address = news.serve(article());
  const { claim, source } = await cited(researcher, address);
  news.pages.delete(new URL(address).pathname);
  await captureAgain(researcher, source.slug);
  await captureAgain(researcher, source.slug);
  const { view } = await see(claim.slug);
  expect(view.evidence[0]?.change).toMatchObject({ change: 'gone', passage: 'missing' });
  const [row] = await sql()<{ n: number }[]>`select count(*)::int as n from entries where stream_id = ${view.id} and kind = 'source-changed'`;
  expect(row?.n).toBe(1);

  // A host that was out of order for a day is no loss: what was gone is there again, and that is said too.
  news.put(new URL(address).pathname, article());
  await captureAgain(researcher, source.slug);
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(claim.slug)).change).toBeNull();
  const told = await sql()<{ change: string }[]>`select body->>'change' as change from entries where stream_id = ${view.id} and kind = 'source-changed' order by seq`;
  expect(told.map(({ change }) => change)).toEqual(['gone', 'back']);

  const old = news.serve(article());
  const moved = await cited(researcher, old);
  news.put(new URL(old).pathname, '', { status: 301, headers: { location: new URL(news.serve(article())).pathname } });
  await captureAgain(researcher, moved.source.slug);
  expect((await evidenceOf(moved.claim.slug)).change).toMatchObject({ change: 'moved', passage: 'same' });
});

test('a change that was told before the source was gone holds again when it is back', async () => {
  const address = news.serve(article());
  const { claim, source } = await cited(researcher, address);
  const path = new URL(address).pathname;
  news.put(path, article(PASSAGE.replace('seventy', 'seven')));
  await captureAgain(researcher, source.slug);
  news.pages.delete(path);
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(claim.slug)).change?.change).toBe('gone');
  news.put(path, article(PASSAGE.replace('seventy', 'seven')));
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(claim.slug)).change).toMatchObject({ change: 'changed', passage: 'changed' });
});

test('the watch looks again at what is cited and due, minds robots.txt, and waits longer after each failure', async () => {
  const address = news.serve(article());
  const { claim, source } = await cited(researcher, address);
  const due = () => sql()`update watches set due_at = now() - interval '1 minute' where source_id = ${source.id}`;
  const look = async () => {
    await sql()`update watches set due_at = now() + interval '1 day' where source_id <> ${source.id}`;
    await due();
    expect(await watchSources()).toBe(1);
    const [capture] = await sql()<{ id: string }[]>`select id from captures where source_id = ${source.id} and state = 'waiting' and why = 'watch'`;
    await runNow(capture?.id ?? '');
    return findCapture(on(), capture?.id ?? '');
  };
  news.put(new URL(address).pathname, article(PASSAGE.replace('seventy', 'seven')));
  news.put('/robots.txt', 'User-agent: *\nDisallow: /', { headers: { 'content-type': 'text/plain' } });
  expect(await look()).toMatchObject({ state: 'failed', problem: 'robots' });
  const [after] = await sql()<{ failures: number; hours: number }[]>`select failures, (extract(epoch from due_at - now()) / 3600)::int as hours from watches where source_id = ${source.id}`;
  expect(after).toEqual({ failures: 1, hours: 48 });
  news.put('/robots.txt', 'User-agent: *\nAllow: /', { headers: { 'content-type': 'text/plain' } });
  expect(await look()).toMatchObject({ state: 'stored', why: 'watch' });
  expect((await evidenceOf(claim.slug)).change).toMatchObject({ change: 'changed' });
  const [reset] = await sql()<{ failures: number }[]>`select failures from watches where source_id = ${source.id}`;
  expect(reset?.failures).toBe(0);
  news.pages.delete('/robots.txt');
});

