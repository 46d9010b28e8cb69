import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, signIn } from './fixtures.ts';
import { CROWD } from './settings.ts';

/** A window on the site with the crowd, for one of the cast or for anybody. */
export async function open(browser: Browser, who: { role: string; nth?: number } | null, scripts = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: CROWD.site, javaScriptEnabled: scripts });
  const page = await context.newPage();
  if (who) await signIn(page, who.role, who.nth ?? 0, CROWD);
  return page;
}

/** Writes as whoever is signed in on this page, the way a machine would. */
export async function write(page: Page, address: string, fields: object): Promise<{ id: string; slug: string }> {
  const answer = await page.request.post(address, { data: fields, headers: { origin: CROWD.site, accept: 'application/json' } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { value: { id: string; slug: string } }).value;
}

/** The consensus panel of a claim. */
export const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'What reviewers think' });
/** Which claim a page of the desk is about. */
export const slugOf = (page: Page) => /claims\/([^/]+)\//.exec(page.url())?.[1] ?? '';

/** Answers with the keyboard alone: evidence, reason, every key once, then the one meant, and Enter. */
export async function voteByKeyboard(page: Page, key: '1' | '2' | '3' | '4' | '5' | 'c', answer: RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Which evidence weighed most?' }).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.getByLabel('What decided it for you?').focus();
  await page.keyboard.type('several');
  await page.getByRole('group', { name: 'Which evidence weighed most?' }).getByRole('radio').first().focus();
  for (const [each, words] of [['1', /not at all/], ['2', /hardly/], ['3', /half and half/], ['4', /rather/], ['5', /fully/], ['c', /cannot judge/], [key, answer]] as const) {
    await page.keyboard.press(each);
    await expect(page.getByRole('radio', { name: words })).toBeChecked();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your vote counts')).toBeVisible();
}

/** Runs the command that computes an epoch anew, as anybody with the project would. */
export async function verify(file: string): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)('npm', ['run', '-s', 'verify', '--', file]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code = -1, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code, out: stdout, err: stderr };
  }
}
