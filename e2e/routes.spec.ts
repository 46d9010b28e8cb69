import { readFileSync } from 'node:fs';
import { inTransaction, usePool, type Pool } from '#db/client.ts';
import { createAccount, findAccountByEmail } from '#db/users.ts';
import { ROLES } from '#lib/domain/glossary.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { openDatabase, rowCounts } from './database.ts';
import { expect, test } from './fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { send, type Answer } from './raw-http.ts';
import { READS, WRITES } from './routes.ts';
import { SITE } from './settings.ts';

const PASSWORD = 'a password of the journeys';
const EMAIL = 'every-role@journeys.invalid';
let pool: Pool;
let cookie: string;
let claims: { slug: string; statusEntryId: string; wordingId: string; evidenceId: string }[];
let before: Record<string, number>;

const post = (path: string, body: unknown, headers: Record<string, string> = {}) => send({
  method: 'POST', path,
  headers: { origin: SITE, cookie, accept: 'application/json', 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const at = (route: string) => route.replace('[slug]', claims[0]?.slug ?? '').replace(/\[\w+\]/, '01890000-0000-7000-8000-000000000000');

test.beforeAll(async () => {
  pool = openDatabase();
  usePool(pool);
  const hash = await hashPassword(PASSWORD);
  await inTransaction((tx) => createAccount(tx, { email: EMAIL, name: 'Everyone', hash, roles: ROLES }));
  expect(await findAccountByEmail(pool, EMAIL)).not.toBeNull();
  cookie = '';
  const answer = await post('/api/session', { email: EMAIL, password: PASSWORD });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  claims = await pool`
    select c.slug, c.status_entry_id, (select entry_id from wordings w where w.claim_id = c.stream_id order by n desc limit 1) as wording_id,
      (select entry_id from evidence e where e.claim_id = c.stream_id and withdrawn_by is null limit 1) as evidence_id
    from claims c where visibility = 'public' and exists (select from evidence e where e.claim_id = c.stream_id and withdrawn_by is null)
    order by slug limit 2`;
  before = await rowCounts(pool);
});

test.afterAll(() => pool.end());

test('the list of routes is the one that was built', () => {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>;
  const built = Object.values(manifest).filter((route) => !/^\/(_not-found|_global-error|icon\.svg|.*\.(svg|txt|xml))/.test(route));
  expect([...new Set(built)].sort()).toEqual([...new Set([...Object.keys(READS), ...Object.keys(WRITES)])].sort());
});

function expectRefused(answer: Answer, what: string): void {
  expect([what, answer.status], answer.text.slice(0, 300)).toEqual([what, expect.any(Number)]);
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  const { title } = JSON.parse(answer.text) as { title?: string };
  expect(title, what).toMatch(/\w+ \w+.*\.$/);
}

for (const [route, { fields, actsOnEmpty }] of Object.entries(WRITES)) {
  test(`${route} refuses what is wrong with a sentence, and nothing is written`, async () => {
    for (const [what, fill] of Object.entries(HOSTILE)) {
      const body = actsOnEmpty && what === 'empty' ? null : fill(fields);
      if (body) expectRefused(await post(at(route), body), what);
    }
    expectRefused(await post(at(route), 'not JSON'), 'broken JSON');
    expectRefused(await post(at(route), '[]'), 'a list for an object');
    expectRefused(await post(at(route), 'x=1', { 'content-type': 'text/plain' }), 'plain text');
    expectRefused(await post(at(route), '%00=%ff&a=%zz&a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 'a broken form');
    expectRefused(await post(at(route), Buffer.alloc(10 * 1024 * 1024, 'x').toString()), '10 MB');
    expectRefused(await post(at(route), fields, { origin: 'https://elsewhere.example' }), 'a foreign Origin');
    expectRefused(await post(at(route), fields, { origin: '' }), 'no Origin');
    expectRefused(await post(at(route), fields, { 'idempotency-key': 'no good key!' }), 'a broken idempotency key');
    expect(await rowCounts(pool)).toEqual(before);
  });
}

test('a stale version is refused with what changed', async () => {
  const [here, other] = claims;
  const decision = { to: 'disputed', reason: 'As this page shows it', evidenceIds: [here?.evidenceId], seenStatusId: other?.statusEntryId };
  for (const part of ['status', 'proposals']) expect((await post(`/api/claims/${here?.slug}/${part}`, decision)).status).toBe(412);
  const rewording = { wording: 'Another wording of it', reason: 'As this page shows it', seenWordingId: other?.wordingId };
  expect((await post(`/api/claims/${here?.slug}/wordings`, rewording)).status).toBe(412);
  expect(await rowCounts(pool)).toEqual(before);
});

test('the evidence of another claim is refused', async () => {
  const [here, other] = claims;
  const vote = await post(`/api/claims/${here?.slug}/votes`, { value: '0.5', evidenceId: other?.evidenceId, tag: 'single-source' });
  expectRefused(vote, 'foreign evidence');
  expectRefused(await post(`/api/claims/${here?.slug}/withdrawals`, { itemId: other?.evidenceId, reason: 'Not of this claim' }), 'a foreign item');
  expect(await rowCounts(pool)).toEqual(before);
});

test('an idempotency key replays its answer, and is refused for anything else', async () => {
  const headers = { 'idempotency-key': `journey-${Date.now()}` };
  const party = { name: `A party written once ${Date.now()}` };
  const [first, second] = await Promise.all([post('/api/parties', party, headers), post('/api/parties', party, headers)]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.text).toBe(first.text);
  const counts = await rowCounts(pool);
  expect((await post('/api/parties', party, headers)).text).toBe(first.text);
  expect((await post('/api/parties', { name: 'Another party' }, headers)).status).toBe(409);
  expect(await rowCounts(pool)).toEqual(counts);
  expect(counts.parties).toBe((before.parties ?? 0) + 1);
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
