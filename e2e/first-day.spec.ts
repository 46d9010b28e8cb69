import { usePool } from '#db/client.ts';
import { firstAdminLink } from '#lib/auth/first-admin-link.ts';
import { openDatabase } from './database.ts';
import { open } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';
import { SITE } from './settings.ts';

// As a start prints it, made anew because only its hash is kept.
async function printedLink(): Promise<string> {
  const pool = openDatabase();
  usePool(pool);
  const link = await firstAdminLink(SITE);
  await pool.end();
  if (!link) throw new Error('the site has an admin already');
  return link;
}

test('the first admin logs a claim, links a rebuttal and decides; a reviewer votes; a private window shows it all', async ({ browser }) => {
  const page = await open(browser, true);
  const link = await printedLink();
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Ada First');
  await page.getByLabel('E-mail').fill('ada@journeys.invalid');
  await page.getByLabel('Password').fill('the first of many days');
  await page.getByRole('button', { name: 'Make the account and sign in' }).click();
  await page.waitForURL('**/desk**');

  const wording = unique('The lighthouse was dark for a week');
  await page.goto('/desk/claims/new');
  await page.getByLabel('Wording').fill(wording);
  await page.getByRole('textbox', { name: /^Address/ }).fill(`https://example.org/${unique('keeper').replace(' ', '-')}`);
  await page.getByLabel('Title').fill("The keeper's diary");
  await page.getByLabel('Kind of source').selectOption('primary');
  await page.getByRole('radio', { name: /^supports/ }).check();
  await page.getByRole('button', { name: 'Log the claim' }).click();
  await page.waitForURL('**/claims/the-lighthouse-was-dark-*');
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const answer = unique('The lighthouse shone every night');
  await page.goto(`/desk/claims/${slug}/rebuttals`);
  await page.getByRole('radio', { name: /^denial/ }).check();
  await page.getByLabel('Its wording').fill(answer);
  await page.getByLabel('Who says so').fill(unique('The Lighthouse Board'));
  await page.getByLabel('Title').fill('A letter to the paper');
  await page.getByLabel('Kind of source').selectOption('secondary');
  await page.getByRole('button', { name: 'Link the rebuttal' }).click();
  await page.waitForURL(`**/claims/${slug}`);

  await page.goto(`/desk/claims/${slug}/status`);
  await page.getByRole('radio', { name: /^disputed/ }).check();
  await page.getByRole('checkbox', { name: /diary/ }).check();
  await page.getByLabel('Reason', { exact: true }).fill('The keeper and the board say the opposite');
  await page.getByRole('button', { name: 'Decide it' }).click();
  await page.waitForURL(`**/claims/${slug}`);

  const reviewer = await open(browser, true, 'reviewer', 5);
  await reviewer.goto(`/desk/claims/${slug}/vote`);
  await reviewer.getByRole('radio', { name: /diary/ }).check();
  await reviewer.getByRole('radio', { name: /half and half/ }).check();
  await reviewer.getByLabel('What decided it for you?').selectOption('single-source');
  await reviewer.getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(reviewer.getByText('Your vote counts')).toBeVisible();

  const anybody = await open(browser, false);
  await anybody.goto(`/claims/${slug}`);
  await expect(anybody.getByRole('heading', { level: 1 })).toHaveText(wording);
  await expect(anybody.getByRole('region', { name: 'Where it stands' })).toContainText('The keeper and the board say the opposite');
  await expect(anybody.getByText(answer).first()).toBeVisible();
  await expect(anybody.getByText('Ada First').first()).toBeVisible();
  await expect(anybody.getByText(/too few votes|fewer than five votes/i).first()).toBeVisible();

  await anybody.goto(link);
  await expect(anybody.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
});
