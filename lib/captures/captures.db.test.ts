import { afterAll, expect, test } from 'vitest';
import { findCapture } from '#db/captures.ts';
import { on, sql } from '#db/client.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { env } from '#lib/env.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeClaim, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { article, captured, cited, makeNewsSite, PASSAGE, runNow } from '#test/factories/news-site.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { askCapture, captureSource } from './ask-capture.ts';
import { captureReader, captureWarc } from './capture-files.ts';
import { capturesOf, captureProgress, getCapture } from './capture-queries.ts';
import { runCapture } from './run-capture.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

test('a pasted address becomes a copy, whose progress tells the form what the page says and where', async () => {
  const id = await captured(researcher, news.serve(article()));
  expect(await captureProgress(researcher, id)).toMatchObject({
    state: 'stored', hasEnded: true, known: null,
    fields: [
      { name: 'source.title', value: 'Seized with lobsters', where: 'OpenGraph' }, { name: 'source.author', value: 'Jane Doe' },
      { name: 'source.outlet', value: 'Harbour Times' }, { name: 'source.published', value: '2023-05-03' }, { name: 'source.language', value: 'en' },
    ],
  });
  // Nobody has recorded it: readers see nothing of it.
  expect(await getCapture(id)).toBeNull();
  expect((await refusalOf(captureProgress(null, id))).code).toBe('not-signed-in');
});

test('pasting it twice asks its server once', async () => {
  const address = news.serve(article());
  expect(await captured(researcher, address)).toBe(await captured(researcher, `${address}#part`));
  expect(news.site.paths.filter((path) => address.endsWith(path))).toHaveLength(1);
});

test('recording its source gives it the copy, an entry, its text, its parts and its fingerprints', async () => {
  const address = news.serve(article());
  const id = await captured(researcher, address);
  const { value } = await recordSource(researcher, { address, kind: 'secondary', title: 'Seized with lobsters' });
  const claim = await makeClaim(researcher);
  await addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: { id: value.id } });
  const [entry] = await sql()<{ body: Record<string, string> }[]>`select body from entries where stream_id = ${value.id} and kind = 'capture-made'`;
  const capture = await findCapture(on(), id);
  expect(entry?.body).toMatchObject({ captureId: id, why: 'asked', bodyHash: capture?.bodyHash, warcHash: capture?.warcHash, textHash: capture?.textHash });
  const found = await getCapture(id);
  expect(found?.text).toContain(PASSAGE);
  const warc = await captureWarc(id);
  expect(warc?.body.slice(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
  const reader = await captureReader(id);
  expect(reader).toContain(PASSAGE);
  expect(reader).not.toMatch(/<script|onclick|onerror|<img/i);
  expect(reader).toContain(`http://127.0.0.1:${news.site.port}/more`);
});

test('a source that nobody captured is captured on being recorded, and nobody waits for it', async () => {
  const { source } = await cited(researcher, news.serve(article()));
  expect(await capturesOf(source.id)).toMatchObject([{ state: 'stored', why: 'asked' }]);
});

test.each([
  ['a page that is refused', 403, 'forbidden'], ['a page to be paid for', 402, 'paywall'], ['a page that is gone', 410, 'gone'], ['a broken host', 500, 'server-error'],
])('%s leaves a clear state, and the claim stands all the same', async (_name, status, problem) => {
  const { source, claim } = await cited(researcher, news.serve('<p>no', { status }));
  expect(await capturesOf(source.id)).toMatchObject([{ state: 'failed', problem, status }]);
  expect((await see(claim.slug)).view.evidence).toHaveLength(1);
  const [entry] = await sql()<{ body: Record<string, string> }[]>`select body from entries where stream_id = ${source.id} and kind = 'capture-failed'`;
  expect(entry?.body).toMatchObject({ problem });
});

test.each([
  ['bytes that are no document', () => news.serve('\u0000\u0001', { headers: { 'content-type': 'application/octet-stream' } }), 'wrong-type'],
  ['a host out of bounds', () => 'http://10.0.0.1/x', 'forbidden-address'], ['a port out of bounds', () => `http://127.0.0.1:${news.site.port + 1}/x`, 'not-fetchable'],
  ['endless redirects', () => news.serve('', { status: 302, headers: { location: news.nextPath() } }), 'too-many-redirects'],
])('%s: said in a sentence', async (_name, address, problem) => {
  const id = await captured(researcher, address());
  const progress = await captureProgress(researcher, id);
  expect(await findCapture(on(), id)).toMatchObject({ state: 'failed', problem });
  expect(progress?.sentence.length).toBeGreaterThan(20);
});

test('with fetching off, every capture says that there is no network', async () => {
  Object.assign(env, { CLAIMLINE_FETCH: 'off' });
  const id = await captured(researcher, news.serve(article()));
  Object.assign(env, { CLAIMLINE_FETCH: 'listed' });
  expect(await findCapture(on(), id)).toMatchObject({ state: 'failed', problem: 'no-network' });
});

test('one host is asked by one capture at a time', async () => {
  await sql()`delete from host_turns`;
  await sql()`insert into host_turns (host, until) values (${`127.0.0.1:${news.site.port}`}, now() + interval '1 minute')`;
  const { value } = await askCapture(researcher, { address: news.serve(article()) });
  await runCapture({ captureId: value.id });
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'working' });
  await runNow(value.id);
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'stored' });
});

test('who records no sources asks for no copies', async () => {
  const reader = await makeMember();
  expect((await refusalOf(askCapture(reader, { address: 'https://example.org/' }))).code).toBe('not-allowed');
  expect((await refusalOf(askCapture(null, { address: 'https://example.org/' }))).code).toBe('not-signed-in');
  expect((await refusalOf(askCapture(researcher, { address: 'not an address' }))).fields).toHaveProperty('address');
  expect((await refusalOf(captureSource(researcher, { slug: 'no-such-source' }))).code).toBe('not-found');
});

test('whoever asked for two hundred copies within the hour waits; what lies further back does not count', async () => {
  const eager = await makeMember('researcher');
  const ask = () => askCapture(eager, { address: news.serve(article()) });
  await sql()`
    insert into captures (id, address, address_key, why, state, asked_by, asked_at)
    select gen_random_uuid(), 'https://example.org/' || n, 'asked-' || n, 'asked', 'failed', ${eager.id},
      now() - case when n <= 199 then interval '59 minutes' else interval '61 minutes' end
    from generate_series(1, 250) n`;
  await ask();
  const refusal = await refusalOf(ask());
  expect(refusal.code).toBe('too-many-tries');
  await askCapture(researcher, { address: news.serve(article()) });
});
