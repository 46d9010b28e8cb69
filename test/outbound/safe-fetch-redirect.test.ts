import type { IncomingMessage, ServerResponse } from 'node:http';
import ipaddr from 'ipaddr.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FetchProblem } from '#lib/outbound/fetch-problem.ts';
import { safeFetch, type FetchRequest } from '#lib/outbound/safe-fetch.ts';
import { startCanary, type Canary } from './canary.ts';

let canary: Canary;
let site: Canary;
const seenHeaders: { path: string; headers: IncomingMessage['headers'] }[] = [];

beforeAll(async () => {
  canary = await startCanary();
  site = await startCanary(answer, '127.0.0.1');
});
afterAll(() => Promise.all([canary.close(), site.close()]));

function answer(req: IncomingMessage, res: ServerResponse): void {
  const url = new URL(req.url ?? '/', 'http://site');
  seenHeaders.push({ path: url.pathname, headers: req.headers });
  const left = Number(url.searchParams.get('left') ?? 0);
  if (url.pathname === '/to') redirect(res, url.searchParams.get('at') ?? '');
  else if (url.pathname === '/chain' && left > 0) redirect(res, `/chain?left=${left - 1}`);
  else if (url.pathname === '/loop') redirect(res, '/loop');
  else res.end('the article');
}

function redirect(res: ServerResponse, at: string): void {
  res.writeHead(302, { location: at }).end('x'.repeat(1000));
}

// Only the site may be asked; the canary's port is open, so that its address alone decides.
const request = (): FetchRequest => ({
  allowed: [{ host: 'site.example', port: site.port }, { host: 'other.example', port: site.port }, { host: 'nowhere.invalid', port: canary.port }],
  resolve: async () => ['127.0.0.1'],
});

async function problemOf(path: string, changes: FetchRequest = {}): Promise<string> {
  try {
    await safeFetch(`http://site.example:${site.port}${path}`, { ...request(), ...changes });
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
  return 'fetched';
}

test('five hops are followed and told, a sixth is not', async () => {
  const fetched = await safeFetch(`http://site.example:${site.port}/chain?left=5`, request());
  expect(fetched.steps).toHaveLength(6);
  expect(fetched).toMatchObject({ status: 200, finalAddress: `http://site.example:${site.port}/chain?left=0` });
  expect(fetched.body.toString()).toBe('the article');
  expect(await problemOf('/chain?left=6')).toBe('too-many-redirects');
  expect(await problemOf('/loop')).toBe('too-many-redirects');
});

test('a redirect to where nobody may go is refused, in every notation', async () => {
  const { port } = canary;
  for (const at of [
    `http://127.0.0.1:${port}/`, `http://2130706433:${port}/`, `http://0x7f.1:${port}/`, `http://[::1]:${port}/`, `http://[::ffff:7f00:1]:${port}/`,
    `//127.0.0.1:${port}/`, `\\\\127.0.0.1:${port}/`, `http:\\\\127.0.0.1:${port}/`, `http://inside.example:${port}/`, 'http://169.254.169.254/latest/',
  ]) {
    expect([at, await problemOf(`/to?at=${encodeURIComponent(at)}`)]).toEqual([at, 'forbidden-address']);
  }
  for (const at of ['file:///etc/passwd', 'data:text/html,x', 'ftp://site.example/', 'blob:http://site.example/1', `http://u:p@site.example:${site.port}/`, 'http://site.example:22/', 'gopher://site.example/', 'javascript:1']) {
    expect([at, await problemOf(`/to?at=${encodeURIComponent(at)}`)]).toEqual([at, 'not-fetchable']);
  }
  expect(canary.seen()).toBe(0);
});

test('a name is resolved once a step, and one that turns private at a later step is refused there', async () => {
  const rebinding = await startCanary((req, res) => (req.url === '/' ? redirect(res, '/again') : res.end('reached')), '0.0.0.0');
  // 127.0.0.2 stands for the public address that the name has at first.
  const allowed = [{ range: ipaddr.parseCIDR('127.0.0.2/32'), port: rebinding.port }];
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return asked % 2 === 1 ? ['127.0.0.2'] : ['127.0.0.1'];
  };
  const address = `http://rebinding.example:${rebinding.port}`;
  expect((await safeFetch(`${address}/article`, { allowed, resolve })).steps).toMatchObject([{ remote: '127.0.0.2' }]);
  expect(asked).toBe(1);
  expect(await problemAt(`${address}/article`, { allowed, resolve })).toBe('forbidden-address');
  expect(await problemAt(`${address}/`, { allowed, resolve })).toBe('forbidden-address');
  expect(rebinding.paths).toEqual(['/article', '/']);
  expect(rebinding.seen()).toBe(2);
  await rebinding.close();
});

async function problemAt(address: string, changes: FetchRequest): Promise<string> {
  return safeFetch(address, changes).then(() => 'fetched', (error: FetchProblem) => error.code);
}

test('what is secret is not sent on to another host', async () => {
  seenHeaders.length = 0;
  const at = `http://other.example:${site.port}/end`;
  await safeFetch(`http://site.example:${site.port}/to?at=${encodeURIComponent(at)}`, {
    ...request(), headers: { Authorization: 'Bearer x', Cookie: 'a=b', 'If-None-Match': '"1"' },
  });
  expect(seenHeaders.map(({ path, headers }) => [path, headers.authorization, headers.cookie])).toEqual([
    ['/to', 'Bearer x', 'a=b'], ['/end', undefined, undefined],
  ]);
  expect(seenHeaders[0]?.headers['user-agent']).toMatch(/^Claimline\/\S+ \(\+http/);
});

test('a POST is not sent on at all', async () => {
  const posted = await safeFetch(`http://site.example:${site.port}/to?at=/end`, { ...request(), method: 'POST', body: '{}' });
  expect(posted.status).toBe(302);
});
