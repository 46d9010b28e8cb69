import type { Browser } from '@playwright/test';
import { open, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';
import { ATTACKS, EDITED, NEWS, PASSAGE, startNewsSite } from './news-site.ts';
import { SITE } from './settings.ts';

let news: Awaited<ReturnType<typeof startNewsSite>>;
test.beforeAll(async () => {
  news = await startNewsSite();
});
test.afterAll(() => news.close());

test('from an article by the bookmarklet to a logged claim with a captured, quoted source, and on to its silent edit', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  await page.goto('/desk/bookmarklet');
  await expectAccessible(page);
  const code = await page.getByRole('link', { name: 'Log this page with Claimline' }).getAttribute('href');

  // Pressed on the article, with its passage selected.
  const began = Date.now();
  const reading = await page.context().newPage();
  await reading.goto(`${NEWS}/2023/05/lobsters`);
  await reading.getByText(PASSAGE).selectText();
  const [form] = await Promise.all([
    page.context().waitForEvent('page'), reading.evaluate(decodeURIComponent((code ?? '').replace(/^javascript:/, ''))),
  ]);
  await expect(form.getByRole('textbox', { name: /^Address/ })).toHaveValue(`${NEWS}/2023/05/lobsters`);
  await expect(form.getByLabel('Verbatim quote')).toHaveValue(PASSAGE);
  await expect(form.getByText(/filled in where you had typed nothing/)).toBeVisible();
  await expect(form.getByLabel('Title')).toHaveValue('Cards among lobsters');
  await expect(form.getByLabel('Outlet')).toHaveValue('Harbour Times');
  await expect(form.getByLabel('Author')).toHaveValue('Jane Doe');
  await expect(form.getByRole('textbox', { name: /^Published/ })).toHaveValue('2023-05-03 10:15Z');
  await form.getByLabel('Wording').fill(unique('Seventy display cards were packed among live lobsters'));
  await form.getByLabel('Kind of source').selectOption('secondary');
  await form.getByRole('radio', { name: /^supports/ }).check();
  await form.getByRole('button', { name: /^Log/ }).click();
  await form.waitForURL(({ pathname }) => pathname.startsWith('/claims/'));
  expect(Date.now() - began).toBeLessThan(60_000);
  const claimAt = form.url();
  await expect(form.getByText(PASSAGE).first()).toBeVisible();

  // The copy: on the source's page, readable, with its fingerprints and its original bytes.
  await form.locator('#evidence').getByRole('link', { name: /Cards among lobsters/ }).first().click();
  await form.waitForURL('**/sources/**');
  await expectAccessible(form);
  const desk = `${SITE}/desk/sources/${form.url().split('/').at(-1)}`;
  await form.getByRole('link', { name: 'Read the copy' }).first().click();
  await form.waitForURL('**/captures/*');
  await expectAccessible(form);
  await expect(form.getByText(PASSAGE)).toBeVisible();
  await expect(form.getByText('OpenGraph').first()).toBeVisible();
  const warc = await form.request.get(`/api${new URL(form.url()).pathname}/warc`);
  expect([warc.status(), warc.headers()['content-disposition']]).toEqual([200, expect.stringContaining('.warc.gz')]);

  // The publisher changes the passage and says nothing.
  news.edit();
  await form.goto(desk);
  await form.getByRole('button', { name: 'Keep a copy now' }).click();
  await expect(form.getByRole('link', { name: 'Read the copy' })).toHaveCount(2, { timeout: 30_000 });
  const reader = await open(browser, false);
  await reader.goto(claimAt);
  await expect(reader.getByText(/Changed since cited/)).toBeVisible();
  await expect(reader.locator('[data-changed] del')).toContainText('seventy');
  await expect(reader.locator('[data-changed] ins')).toContainText('seven');
  await reader.goto(`${claimAt}/journal`);
  const entry = reader.getByRole('listitem').filter({ hasText: 'Found a cited source changed' });
  await expect(entry).toContainText('reads differently now: 2 characters of the quote differ.');
  await expect(entry.locator('del')).toContainText('seventy');
  await expect(entry.getByRole('link', { name: /^the evidence, entry/ })).toBeVisible();
  await form.goto('/desk');
  await expect(form.getByRole('heading', { name: 'Evidence at risk' })).toBeVisible();
  await expect(form.locator('#at-risk')).toContainText('Cards among lobsters');
  expect(EDITED).not.toBe(PASSAGE);
});

test('a page that cannot be had says why, offers another try, and the claim is logged all the same', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  await page.goto('/desk/claims/new');
  await page.getByRole('textbox', { name: /^Address/ }).fill(`${NEWS}/nowhere`);
  await expect(page.getByText('There is no page at this address any more.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Address/ }).fill('http://10.0.0.1/secret');
  await expect(page.getByText(/network that this site may not ask/)).toBeVisible();
  await page.getByLabel('Wording').fill(unique('A claim whose source cannot be had'));
  await page.getByLabel('Kind of source').selectOption('secondary');
  await page.getByRole('button', { name: /^Log/ }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith('/claims/'));
});

test('an address that leads elsewhere is captured where it ends', async ({ browser }) => {
  const page = await open(browser, false, 'researcher');
  const { id } = await write(page, '/api/captures', { address: `${NEWS}/old` });
  await expect.poll(async () => (await (await page.request.get(`/api/captures/${id}`)).json()).state).toBe('stored');
});

test('a hostile page, captured and replayed, runs no script, reads no cookie, leaves no worker, moves no window, posts no form', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  const { slug } = await write(page, '/api/sources', { address: `${NEWS}/hostile`, kind: 'satire', title: unique('Hostile') });
  const claim = await write(page, '/api/claims', { wording: unique('A claim that rests on a hostile page') });
  await write(page, `/api/claims/${claim.slug}/evidence`, { stance: 'context', source: { address: `${NEWS}/hostile` } });
  const copy = page.getByRole('link', { name: 'Read the copy' });
  await expect.poll(async () => {
    await page.goto(`/sources/${slug}`);
    return copy.count();
  }).toBeGreaterThan(0);
  await copy.first().click();
  await page.waitForURL('**/captures/*');
  const asked = news.asked.length;
  const sealed = `${SITE}/api${new URL(page.url()).pathname}/reader`;
  const answer = await page.goto(sealed);
  expect(answer?.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  await expect(page.getByText(PASSAGE)).toBeVisible();
  const raw = await (await page.request.get(sealed)).text();
  expect(raw).not.toMatch(/<script|<iframe|<form|<svg|<object|onerror|onload|javascript:|http-equiv="refresh"/i);

  expect(news.asked.slice(asked)).toEqual([]);

  // And were it not cleaned at all: the five attacks themselves, under the policy that copies are served with.
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(await replay(browser, sealed, { 'content-security-policy': policy })).toEqual({ asked: [], cookie: false, worker: false, at: sealed });
  // Without that policy each of them would have worked.
  const unsealed = await replay(browser, sealed, {});
  expect(unsealed).toMatchObject({ cookie: true, at: `${NEWS}/taken` });
  expect(unsealed.asked).toEqual(expect.arrayContaining(['GET /api/me', 'POST /api/matches', 'GET /worker.js', 'GET /taken']));
});

async function replay(browser: Browser, sealed: string, headers: Record<string, string>) {
  const page = await open(browser, true, 'researcher');
  const asked: string[] = [];
  await page.context().route(sealed, (route) => route.fulfill({ status: 200, headers: { 'content-type': 'text/html', ...headers }, body: ATTACKS }));
  await page.context().route('**/worker.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  page.context().on('request', (request) => {
    if (request.url() !== sealed) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await page.goto(sealed);
  await page.waitForTimeout(2500);
  const cookies = await page.context().cookies();
  const outcome = { asked, cookie: cookies.some(({ name }) => name === 'taken'), worker: asked.includes('GET /worker.js'), at: page.url() };
  await page.context().close();
  return outcome;
}
