import type { Browser, Page } from '@playwright/test';
import { expect, signIn, unique } from './fixtures.ts';
import { SITE } from './settings.ts';

/** Both ways to use the desk: a browser with scripts, and one without. */
export const WAYS = [
  { way: 'with scripts', scripts: true },
  { way: 'without scripts', scripts: false },
] as const;

/** A browser of its own for one of the cast; without a role it is anybody's private window. */
export async function open(browser: Browser, scripts: boolean, role?: string, nth = 0): Promise<Page> {
  const context = await browser.newContext({ baseURL: SITE, javaScriptEnabled: scripts });
  const page = await context.newPage();
  if (role !== undefined) await signIn(page, role, nth);
  return page;
}

/** Writes as whoever is signed in on this page, the way a machine would. Gives what was written. */
export async function write(page: Page, address: string, fields: object): Promise<{ id: string; slug: string }> {
  const answer = await page.request.post(address, { data: fields, headers: { origin: SITE, accept: 'application/json' } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { value: { id: string; slug: string } }).value;
}

/** A public claim with one piece of evidence, logged by the first researcher of the cast. */
export async function claimWithEvidence(browser: Browser): Promise<{ slug: string; wording: string; source: string }> {
  const researcher = await open(browser, false, 'researcher');
  const wording = unique('A claim made by a journey about the harbour');
  const source = unique('Harbour report');
  const { slug } = await write(researcher, '/api/claims', { wording });
  await write(researcher, `/api/claims/${slug}/evidence`, {
    stance: 'supports', quote: 'as the harbour master wrote',
    source: { address: `https://example.org/${source.replaceAll(' ', '-')}`, title: source, kind: 'primary', published: '2025-05-01' },
  });
  await researcher.context().close();
  return { slug, wording, source };
}
