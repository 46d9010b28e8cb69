import type { APIRequestContext } from '@playwright/test';
import { openDatabase } from './database.ts';
import { castMember, expect, signIn, test, unique } from './fixtures.ts';
import { madeOf } from './flight.ts';
import { send } from './raw-http.ts';
import { READS } from './routes.ts';
import { startSecond } from './second-process.ts';
import { SECOND_PORT, SITE } from './settings.ts';

test.describe.configure({ mode: 'serial' });

let paths: string[];

test.beforeAll(async () => {
  const pool = openDatabase();
  const [one] = await pool<Record<'claim' | 'party' | 'source' | 'topic' | 'address' | 'capture' | 'quoting' | 'quoted', string>[]>`
    select (select slug from claims where visibility = 'public' order by slug limit 1) as claim,
      (select slug from parties order by slug limit 1) as party, (select slug from sources order by slug limit 1) as source,
      (select address from sources where address is not null order by slug limit 1) as address,
      (select id from captures where state = 'stored' and source_id is not null and html_hash is not null order by id limit 1) as capture,
      (select c.slug from evidence e join claims c on c.stream_id = e.claim_id where e.quote is not null and c.visibility = 'public' order by e.entry_id limit 1) as quoting,
      (select e.entry_id from evidence e join claims c on c.stream_id = e.claim_id where e.quote is not null and c.visibility = 'public' order by e.entry_id limit 1) as quoted,
      (select slug from claim_topics order by slug limit 1) as topic`;
  await pool.end();
  const slugs = { claims: one?.claim, parties: one?.party, sources: one?.source, topics: one?.topic };
  paths = Object.keys(READS).filter((route) => READS[route] === 'public').map((route) => {
    const [, noun = ''] = route.replace(/^\/(api|timemap\/\w+)/, '').split('/');
    const own = route.includes('[evidenceId]') ? one?.quoting : slugs[noun as keyof typeof slugs];
    const path = route.replace('[slug]', own ?? '').replace('[evidenceId]', one?.quoted ?? '').replace('[date]', '2025-05-03').replace('[captureId]', one?.capture ?? '');
    return route === '/api/sources' ? `${path}?address=${encodeURIComponent(one?.address ?? '')}` : path;
  });
});

test('every reader page is the same bytes with and without a session', async ({ page }) => {
  await signIn(page, 'editor');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const path of paths) {
    const anonymous = await send({ path });
    const again = await send({ path, headers: { cookie } });
    // Two renders, not one copy kept: the addresses differ in a query that no page looks at.
    const other = (mark: string) => `${path}${path.includes('?') ? '&' : '?'}x=${mark}`;
    const [bare, fresh] = [await send({ path: other('aaaaaaaa') }), await send({ path: other('bbbbbbbb'), headers: { cookie } })];
    const [known, unknown] = [madeOf(fresh.text.replaceAll('bbbbbbbb', 'aaaaaaaa')), madeOf(bare.text)];
    expect(known.markup, path).toBe(unknown.markup);
    expect(known, path).toEqual(unknown);
    if (bare.text.startsWith('<!DOCTYPE html>')) expect(unknown.payload, path).toEqual(expect.objectContaining({ P: null }));
    expect([path, anonymous.status, again.status]).toEqual([path, 200, 200]);
    expect([again.text, again.headers.etag], path).toEqual([anonymous.text, anonymous.headers.etag]);
    // Also when the one who is signed in came first, and what was made for them is what everybody gets.
    const theirs = await send({ path: other('cccccccc'), headers: { cookie } });
    const anybodys = await send({ path: other('cccccccc') });
    expect(anybodys.text, path).toBe(theirs.text);
    expect(anonymous.headers['x-cache'], path).not.toBe('bypass');
    expect(fresh.headers['cache-control'], path).toContain('public');
  }
});

test('an address that is nothing answers 404 with a page that reads without scripts', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const path of ['/claims/no-such-claim', '/parties/nobody', '/sources/none', '/no/such/page', '/claims?said-from=soon']) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.context().close();
});

async function logClaim(request: APIRequestContext, wording: string): Promise<string> {
  const answer = await request.post('/api/claims', { data: { wording }, headers: { origin: SITE } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { value: { slug: string } }).value.slug;
}

test('the read after a write shows the write, here, in a second process and after a restart', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'researcher');
  const second = await startSecond();
  try {
    const wording = unique('The harbour was closed on a Monday');
    const slug = await logClaim(page.request, wording);
    const path = `/claims/${slug}`;
    expect((await send({ path })).text).toContain(wording);
    expect((await send({ path }, SECOND_PORT)).text).toContain(wording);
    expect((await send({ path }, SECOND_PORT)).headers['x-cache']).toBe('hit');

    const quote = unique('closed without notice');
    const evidence = await page.request.post(`/api${path}/evidence`, {
      data: { stance: 'supports', quote, source: { title: 'A harbour notice', kind: 'primary' } }, headers: { origin: SITE },
    });
    expect(evidence.status(), await evidence.text()).toBe(200);
    expect((await send({ path })).text).toContain(quote);
    await expect.poll(async () => (await send({ path }, SECOND_PORT)).text.includes(quote), { timeout: 1000, intervals: [50] }).toBe(true);
  } finally {
    await second.stop();
  }
  const restarted = await startSecond();
  try {
    expect((await send({ path: '/claims' }, SECOND_PORT)).text).toContain('The harbour was closed on a Monday');
  } finally {
    await restarted.stop();
  }
});

test('a page that was read is served from the cache, compressed, and confirmed by its ETag', async () => {
  await send({ path: '/about' });
  for (const encoding of ['br', 'gzip']) {
    const hit = await send({ path: '/about', headers: { 'accept-encoding': encoding } });
    expect([hit.headers['x-cache'], hit.headers['content-encoding']]).toEqual(['hit', encoding]);
  }
  const { headers } = await send({ path: '/about' });
  expect((await send({ path: '/about', headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
});

test("the sample's pages are bannered and kept out of indexes", async ({ page }) => {
  await page.goto(paths.find((path) => path.startsWith('/claims/')) ?? '');
  await expect(page.getByText(/sample/i).first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('each of the cast can sign in with the password that was kept for them', async ({ request }) => {
  const { email, password } = castMember('researcher', 1);
  const answer = await request.post('/api/session', { data: { email, password }, headers: { origin: SITE } });
  expect(answer.status()).toBe(200);
});

test('what is personal comes after the page has loaded, and only to who is signed in', async ({ page }) => {
  const path = paths.find((one) => one.startsWith('/claims/')) ?? '';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((one) => one.startsWith('/api/'))).toEqual([]);
  const { name } = await signIn(page, 'editor');
  await page.goto(path);
  await expect(page.getByText(`You are signed in as ${name}.`)).toBeVisible();
});
