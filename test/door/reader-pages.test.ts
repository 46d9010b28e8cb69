import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteFailure } from '#lib/boundary/failures.ts';
import { holdsUntil, publicPage, reads, sawSession } from '#lib/boundary/reads.ts';
import type { OpenDoor } from './open-door.ts';
import { openDoor } from './open-door.ts';

let renders = 0;
let version = 1;
let gate: Promise<void> | null = null;
let site: OpenDoor;

const html = () => `<!doctype html><p>${`version ${version} `.repeat(200)}</p><script>self.__next_f.push([1,"x"])</script>`;

// A small site: what Next would be behind the door.
async function render(req: IncomingMessage, res: ServerResponse): Promise<void> {
  renders += 1;
  const body = html();
  const path = (req.url ?? '').split('?')[0] ?? '';
  if (path !== '/quiet') publicPage();
  reads('claim:1');
  if (path === '/session' && req.headers.cookie) sawSession();
  if (path === '/today') holdsUntil(new Date(Date.now() + 400).toISOString());
  // As many things as `/reads/80` says, and `link` stands for what a page says of itself.
  for (let nth = 0; nth < Number(path.split('/reads/')[1] ?? 0); nth += 1) reads(`claim:${String(nth).padStart(36, '0')}`);
  if (path.startsWith('/reads/')) res.setHeader('link', '<http://site/timegate>; rel="timegate", '.repeat(20));
  if (path === '/cookie') res.setHeader('set-cookie', 'a=b');
  if (path === '/varies') res.setHeader('vary', 'accept-datetime');
  if (path === '/failed') noteFailure(String(req.headers['x-request-id']), new Error('a bug'));
  await gate;
  res.statusCode = path === '/missing' ? 404 : path === '/broken' ? 500 : 200;
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.write(body.slice(0, 100));
  await wait(1);
  res.end(body.slice(100));
}

beforeEach(async () => {
  [renders, version, gate] = [0, 1, null];
  site = await openDoor(render);
});
afterEach(() => site.close());

test('a public page is rendered once and then served as the same bytes', async () => {
  const first = await site.ask('/claim');
  const second = await site.ask('/claim');
  expect([first.headers['x-cache'], second.headers['x-cache'], renders]).toEqual(['miss', 'hit', 1]);
  expect(second.text).toBe(html());
  expect(second.body).toEqual(first.body);
  expect(second.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate', 'cache-tag': 'claim:1', vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff', 'content-length': String(first.body.length),
  });
  expect(second.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
});

test('who has the page already gets a 304 without a body', async () => {
  const { headers } = await site.ask('/claim');
  const again = await site.ask('/claim', { headers: { 'if-none-match': `"other", ${headers.etag}` } });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
  version = 2;
  site.door.purge(['claim:1']);
  const changed = await site.ask('/claim', { headers: { 'if-none-match': headers.etag } });
  expect([changed.status, changed.text]).toEqual([200, html()]);
});

test('brotli and gzip decode to the page, on a miss and on a hit', async () => {
  for (const _ of ['miss', 'hit']) {
    const br = await site.ask('/claim', { headers: { 'accept-encoding': 'gzip, br' } });
    const gz = await site.ask('/claim', { headers: { 'accept-encoding': 'gzip' } });
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body).toString()).toBe(html());
    expect(gunzipSync(gz.body).toString()).toBe(html());
  }
  expect(renders).toBe(1);
});

test('HEAD has the headers of GET and no body, on a miss and on a hit', async () => {
  const miss = await site.ask('/claim', { method: 'HEAD' });
  const hit = await site.ask('/claim', { method: 'HEAD' });
  const get = await site.ask('/claim');
  for (const head of [miss, hit]) {
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  }
  expect(renders).toBe(1);
});

test('a page that is missing is kept too, as a 404', async () => {
  await site.ask('/missing');
  const again = await site.ask('/missing');
  expect([again.status, again.headers['x-cache'], renders]).toEqual([404, 'hit', 1]);
});

test.each(['/quiet', '/cookie', '/varies', '/broken'])('%s is never kept', async (path) => {
  await site.ask(path);
  expect((await site.ask(path)).headers['x-cache']).not.toBe('hit');
  expect(renders).toBe(2);
});

test('a page from which an error escaped is a 500 with an id, whatever Next made of it', async () => {
  const { status, headers, text } = await site.ask('/failed');
  expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
  expect(text).toContain(headers['x-request-id']);
  expect((await site.ask('/failed')).status).toBe(500);
});

test('who looked at the session gets a page of their own, which nobody else sees', async () => {
  const mine = await site.ask('/session', { headers: { cookie: 'session=1' } });
  expect([mine.headers['x-cache'], mine.headers['cache-control']]).toEqual(['bypass', 'private, no-store']);
  expect((await site.ask('/session')).headers['x-cache']).toBe('miss');
});

test('a page that depends on the day is kept until it ends, and no CDN keeps it', async () => {
  const first = await site.ask('/today');
  expect(first.headers['cdn-cache-control']).toBe('no-store');
  expect((await site.ask('/today')).headers['x-cache']).toBe('hit');
  await wait(450);
  expect((await site.ask('/today')).headers['x-cache']).toBe('miss');
});

test.each([[10, 'cache-tag'], [55, 'cache-tag'], [70, 'cdn-cache-control'], [400, 'cdn-cache-control']])(
  'a page that reads %s things says so in headers that any proxy takes, or that no CDN may keep it', async (count, name) => {
    const address = `/reads/${count}`;
    for (let time = 0; time < 2; time += 1) {
      const { status, headers, headerBytes } = await site.ask(address, { headers: { 'accept-encoding': 'br' } });
      expect(status).toBe(200);
      expect(Object.keys(headers).filter((one) => one === 'cache-tag' || one === 'cdn-cache-control')).toEqual([name]);
      expect(headerBytes).toBeLessThan(4096);
    }
  });

test('a request of the client router is neither served from nor kept in the cache', async () => {
  await site.ask('/claim', { headers: { rsc: '1' } });
  await site.ask('/claim?_rsc=abc');
  expect((await site.ask('/claim')).headers['x-cache']).toBe('miss');
  expect((await site.ask('/claim?_rsc=abc')).headers['x-cache']).toBe('bypass');
});

test('fifty readers at once make one render', async () => {
  const open = Promise.withResolvers<void>();
  gate = open.promise;
  const answers = Array.from({ length: 50 }, () => site.ask('/claim'));
  await wait(50);
  open.resolve();
  const texts = (await Promise.all(answers)).map(({ text }) => text);
  expect([renders, new Set(texts).size]).toEqual([1, 1]);
});

test('a render that began before a purge is not kept, and nobody who comes after joins it', async () => {
  const open = Promise.withResolvers<void>();
  gate = open.promise;
  const early = site.ask('/claim');
  while (renders < 1) await wait(2);
  version = 2;
  site.door.purge(['claim:1']);
  const late = site.ask('/claim');
  while (renders < 2) await wait(2);
  open.resolve();
  expect((await early).text).toContain('version 1');
  expect((await late).text).toContain('version 2');
  expect((await site.ask('/claim')).text).toContain('version 2');
});

test('while other processes cannot be heard nothing is served from the cache', async () => {
  await site.ask('/claim');
  site.door.trustCache(false);
  expect((await site.ask('/claim')).headers['x-cache']).toBe('bypass');
  site.door.trustCache(true);
  expect((await site.ask('/claim')).headers['x-cache']).toBe('miss');
});

test('a reader who leaves before the page is finished leaves the others unharmed', async () => {
  const open = Promise.withResolvers<void>();
  gate = open.promise;
  const leaver = new AbortController();
  const left = site.ask('/claim', { signal: leaver.signal }).catch(() => 'left');
  while (renders < 1) await wait(2);
  const stays = site.ask('/claim');
  await wait(20);
  leaver.abort();
  expect(await left).toBe('left');
  open.resolve();
  expect((await stays).text).toBe(html());
});
