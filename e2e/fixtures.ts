import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test as base } from '@playwright/test';
import { DATA, SITE } from './settings.ts';

type Cast = { role: string; name: string; email: string; password: string };

/** Which site: its address and its data folder. */
export type At = { site: string; data: string };
const USUAL: At = { site: SITE, data: DATA };

/** Somebody of the sample's cast: the nth who has this role. */
export function castMember(role: string, nth = 0, { data }: Pick<At, 'data'> = USUAL): Cast {
  const cast = JSON.parse(readFileSync(join(data, 'sample-cast.json'), 'utf8')) as Cast[];
  const member = cast.filter((one) => one.role === role)[nth];
  if (!member) throw new Error(`the cast has no ${role} number ${nth}`);
  return member;
}

/** Signs a page in as one of the cast, through one sign-in per person and run: sign-ins are rate-limited. */
export async function signIn(page: Page, role: string, nth = 0, at: At = USUAL): Promise<Cast> {
  const member = castMember(role, nth, at);
  await page.context().addCookies(await sessionOf(page.request, member, at));
  return member;
}

type Cookie = { name: string; value: string; domain: string; path: string; httpOnly: boolean; sameSite: 'Lax' };

async function sessionOf(request: APIRequestContext, member: Cast, { site, data }: At): Promise<Cookie[]> {
  const folder = join(data, 'journeys');
  const file = join(folder, `${member.email}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Cookie[];
  const answer = await request.post(`${site}/api/session`, {
    data: { email: member.email, password: member.password }, headers: { origin: site, accept: 'application/json' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => cookieOf(value));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(cookies));
  return cookies;
}

function cookieOf(header: string): Cookie {
  const [name = '', value = ''] = header.split(';')[0]?.split('=') ?? [];
  return { name, value, domain: '127.0.0.1', path: '/', httpOnly: /httponly/i.test(header), sameSite: 'Lax' };
}

/** Fails with what axe finds on the page as it stands: WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`);
  expect(found).toEqual([]);
}

/** A wording, address or name that no other journey uses. */
export function unique(text: string): string {
  return `${text} ${Math.random().toString(36).slice(2, 8)}`;
}

/** The test function of every journey: the windows that it opened are closed at its end. */
export const test = base.extend<{ closesWindows: undefined }>({
  closesWindows: [async ({ browser }, use) => {
    await use(undefined);
    await Promise.all(browser.contexts().map((context) => context.close()));
  }, { auto: true }],
});
export { expect };
