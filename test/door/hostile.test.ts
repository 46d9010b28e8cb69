import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '#server/front-door/drain.ts';
import type { OpenDoor } from './open-door.ts';
import { openDoor } from './open-door.ts';

let seen: { url?: string; headers?: IncomingMessage['headers']; body?: string }[] = [];
let site: OpenDoor;
const own = () => ({ origin: `http://127.0.0.1:${site.port}` });

async function echo(req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.url === '/throws') throw new Error('a bug');
  if (req.url === '/away') throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  if (req.url === '/page') return void res.setHeader('content-type', 'text/html').end('<p>page</p>');
  let body = '';
  for await (const chunk of req) body += String(chunk);
  seen.push({ url: req.url, headers: req.headers, body });
  if (req.url === '/slow') await wait(200);
  res.setHeader('content-type', 'application/json').end(JSON.stringify({ bytes: body.length }));
}

beforeEach(async () => {
  seen = [];
  site = await openDoor(echo);
});
afterEach(() => site.close());

test.each(['/a//b', '/%', '/a%00', '/a/../b', '/a%5Cb', '/?q=%ff'])('%s is answered 400 with a sentence', async (path) => {
  const { status, headers, text } = await site.ask(path);
  expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
  expect(JSON.parse(text).detail).toMatch(/^The .*\.$/);
  expect(seen).toEqual([]);
});

test('a browser gets its refusal as a page', async () => {
  const { headers, text } = await site.ask('/%', { headers: { accept: 'text/html,*/*' } });
  expect(headers['content-type']).toMatch('text/html');
  expect(text).toContain('<h1>This request is malformed.</h1>');
});

test.each(['TRACE', 'PROPFIND', 'LOCK'])('%s is no method of ours', async (method) => {
  expect((await site.ask('/', { method })).status).toBe(405);
});

test('a write to a page is refused by name of the method', async () => {
  const { status, text } = await site.ask('/page', { method: 'POST', headers: own() });
  expect([status, JSON.parse(text).detail]).toEqual([405, 'This address does not take POST.']);
});

test('a write without a sign of where it comes from is refused, with a token it passes', async () => {
  expect((await site.ask('/api', { method: 'POST', body: 'a' })).status).toBe(403);
  expect((await site.ask('/api', { method: 'POST', body: 'a', headers: { origin: 'https://evil.example' } })).status).toBe(403);
  expect(seen).toEqual([]);
  expect((await site.ask('/api', { method: 'POST', body: 'a', headers: own() })).text).toBe('{"bytes":1}');
  expect((await site.ask('/api', { method: 'POST', body: 'a', headers: { authorization: 'Bearer x' } })).status).toBe(200);
});

test('a body of ten megabytes is refused unread when it says its length', async () => {
  const { status, text } = await site.ask('/api', { method: 'POST', body: Buffer.alloc(10_000_000), headers: own() });
  expect([status, JSON.parse(text).status]).toEqual([413, 413]);
  expect(seen).toEqual([]);
});

test('a body of ten megabytes in chunks is cut, and what came of it passes for no whole body', async () => {
  const body = Buffer.alloc(10_000_000, 'a');
  const answer = await site.ask('/api', { method: 'POST', body, headers: { ...own(), 'transfer-encoding': 'chunked' } });
  expect(answer.status).toBe(413);
  await wait(50);
  expect(seen).toEqual([]);
});

test('a body of exactly a mebibyte passes', async () => {
  const body = Buffer.alloc(1024 * 1024, 'a');
  const headers = { ...own(), 'transfer-encoding': 'chunked' };
  expect((await site.ask('/api', { method: 'POST', body, headers })).text).toBe('{"bytes":1048576}');
});

test('an error is answered with an id, and nothing of what it says', async () => {
  const { status, headers, text } = await site.ask('/throws');
  expect(status).toBe(500);
  expect(JSON.parse(text).detail).toContain(headers['x-request-id']);
  expect(text).not.toContain('a bug');
});

test('a database that is away is a 503 that says when to come again', async () => {
  const { status, headers } = await site.ask('/away');
  expect([status, headers['retry-after']]).toEqual([503, '5']);
});

test('headers that only the door may set are taken out', async () => {
  const forged = { 'x-claimline-client': '6.6.6.6', 'x-middleware-subrequest': 'a', 'x-request-id': 'mine', 'x-forwarded-host': 'evil.example' };
  const { headers } = await site.ask('/api', { headers: forged });
  expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'unknown', 'x-claimline-client': '127.0.0.1', 'x-request-id': headers['x-request-id'] });
  expect(seen[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
  expect(seen[0]?.headers).not.toHaveProperty('x-forwarded-host');
});

test('every answer has the security headers', async () => {
  for (const path of ['/api', '/%', '/throws']) {
    const { headers } = await site.ask(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  }
});

test('bytes that are no HTTP are answered and cut', async () => {
  expect(await site.sendRaw('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await site.sendRaw('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"detail":"This is not HTTP/s);
  expect(await site.sendRaw(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  expect(await site.sendRaw('GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await site.sendRaw('GET /a\\b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
});

test('draining lets a request under way end and takes no new one', async () => {
  const slow = site.ask('/slow');
  while (seen.length === 0) await wait(2);
  const drained = drain(site.server, 5);
  await expect(site.ask('/api')).rejects.toThrow(/ECONNREFUSED/);
  expect((await slow).status).toBe(200);
  await drained;
});

test('draining cuts what takes too long', async () => {
  const slow = site.ask('/slow').catch(() => 'cut');
  while (seen.length === 0) await wait(2);
  await drain(site.server, 0.05);
  expect(await slow).toBe('cut');
});
