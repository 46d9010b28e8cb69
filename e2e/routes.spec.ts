import { readFileSync } from 'node:fs';
import type { Pool } from '#db/client.ts';
import { expect, test } from './fixtures.ts';
import { NOBODY } from './hostile.ts';
import { send } from './raw-http.ts';
import { READS } from './routes.ts';
import { SITE } from './settings.ts';
import { WRITES } from './write-routes.ts';
import { openWorld } from './write-world.ts';

let pool: Pool;
let cookie: string;
let slug: string;

const at = (route: string) => route.replace('[slug]', slug).replace(/\[\w+\]/, NOBODY);

test.beforeAll(async () => {
  const world = await openWorld();
  pool = world.pool;
  cookie = world.everyone.cookie;
  slug = (await world.claim()).slug;
});

test.afterAll(() => pool.end());

test('the list of routes is the one that was built', () => {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>;
  const built = Object.values(manifest).filter((route) => !/^\/(_not-found|_global-error|icon\.svg|.*\.(svg|txt|xml))/.test(route));
  expect([...new Set(built)].sort()).toEqual([...new Set([...Object.keys(READS), ...Object.keys(WRITES)])].sort());
});

const BAD_PATHS = ['/%', '/%00', '/claims/%ff', '/claims/..%2f..%2fetc', '//elsewhere.example', '/\\elsewhere', `/${'x'.repeat(9000)}`, '/claims/%E0%A4%A', '/claims/a%0d%0aset-cookie:x'];

test('malformed paths are refused', async () => {
  for (const path of BAD_PATHS) {
    const answer = await send({ path });
    expect([path.slice(0, 40), answer.status >= 400 && answer.status < 500]).toEqual([path.slice(0, 40), true]);
  }
});

const ODD_QUERIES = ['?q=%00', '?q=%F0%9F', '?cursor=AAAA', '?after=%22%7B', '?status=nonsense', '?from=9999-99-99&to=1', '?before=-1', '?before=1e99', '?before=1.5', '?before=-3000000000', '?q=%3Cscript%3E', '?q=' + 'y'.repeat(3000), '?q[]=1&q[]=2', '?refused=not-an-id'];

for (const [route, kind] of Object.entries(READS)) {
  test(`${route} answers odd queries and names without failing`, async () => {
    for (const path of [at(route), route.replace(/\[\w+\]/, 'no-such-thing'), route.replace(/\[\w+\]/, '%F0%9F%A6%9E')]) {
      for (const query of ['', ...ODD_QUERIES]) {
        const answer = await send({ path: path + query, headers: kind === 'personal' ? { cookie } : {} });
        expect([path + query, answer.status < 500], answer.text.slice(0, 200)).toEqual([path + query, true]);
      }
    }
  });
}

test('methods that a route does not have are refused', async () => {
  for (const route of [...Object.keys(READS), ...Object.keys(WRITES)]) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE']) {
      const answer = await send({ method, path: at(route), headers: { origin: SITE, cookie } });
      expect([method, route, answer.status >= 400 && answer.status < 500]).toEqual([method, route, true]);
    }
  }
});
