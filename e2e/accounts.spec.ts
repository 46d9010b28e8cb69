import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test, unique } from './fixtures.ts';
import { SITE } from './settings.ts';

// Two people at once, each in a browser of their own.
async function open(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ baseURL: SITE, javaScriptEnabled })).newPage();
}

async function signUp(page: Page, name: string, email: string, password: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test('somebody signs up, is given a role and a reset link, and ends all their sessions', async ({ browser }) => {
      const name = unique('Newcomer');
      const email = `${name.replaceAll(' ', '-').toLowerCase()}@journeys.invalid`;
      const [newcomer, admin] = [await open(browser, scripts), await open(browser, scripts)];
      await signUp(newcomer, name, email, 'the first password');
      await expect(newcomer.getByText('You have no role yet.')).toBeVisible();

      await signIn(admin, 'admin');
      await admin.goto('/desk/people');
      await expect(admin.getByRole('navigation', { name: 'Desk' }).locator('[aria-current=page]')).toHaveText('People');
      await expect(admin.getByRole('link', { name: 'Sign in' })).toBeHidden();
      const search = admin.getByRole('search', { name: 'Find somebody by name or address' });
      await search.getByRole('searchbox').fill(email.toUpperCase());
      await search.getByRole('button').click();
      await expect(admin.getByText('One account has')).toBeVisible();
      if (scripts) await expectAccessible(admin);
      const row = admin.getByRole('listitem').filter({ hasText: email });
      await row.getByText('Change', { exact: true }).click();
      await row.getByLabel(/^reviewer/).check();
      await row.getByRole('button', { name: `Save the roles: ${name}` }).click();
      await expect(admin.getByText('The roles are saved.')).toBeVisible();
      await newcomer.reload();
      await expect(newcomer.getByText('You hold: reviewer.')).toBeVisible();

      await row.getByText('Change', { exact: true }).click();
      await row.getByRole('button', { name: `Make a reset link: ${name}` }).click();
      const link = await admin.getByText(/\/reset\//).innerText();
      await admin.reload();
      await expect(admin.getByText(/\/reset\//)).toHaveCount(0);

      const elsewhere = await open(browser, scripts);
      await elsewhere.goto(link);
      await elsewhere.getByLabel('Password').fill('the second password');
      await elsewhere.getByRole('button', { name: 'Set the password and sign in' }).click();
      await elsewhere.waitForURL('**/desk');
      expect((await elsewhere.goto(link))?.status()).toBe(404);
      await expect(elsewhere.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
      await newcomer.goto('/desk/account');
      await expect(newcomer).toHaveURL(/\/sign-in\?then=/);

      await newcomer.getByLabel('E-mail').fill(email);
      await newcomer.getByLabel('Password').fill('the first password');
      await newcomer.getByRole('button', { name: 'Sign in' }).click();
      await expect(newcomer.getByText('do not match an account')).toBeVisible();
      await expect(newcomer.getByLabel('E-mail')).toHaveValue(email);
      await newcomer.getByLabel('Password').fill('the second password');
      await newcomer.getByRole('button', { name: 'Sign in' }).click();
      await newcomer.waitForURL('**/desk/account');

      await newcomer.getByRole('button', { name: 'Sign out everywhere' }).click();
      await newcomer.waitForURL('**/sign-in');
      await elsewhere.goto('/desk/account');
      await expect(elsewhere).toHaveURL(/\/sign-in\?then=/);
    });

    test('a token is shown once, works, and stops working when it is revoked', async ({ browser, request }) => {
      const page = await open(browser, scripts);
      const name = unique('Machine');
      await signUp(page, name, `${name.replaceAll(' ', '-').toLowerCase()}@journeys.invalid`, 'one long password');
      await page.getByLabel('What is it for?').fill('nightly import');
      await page.getByRole('button', { name: 'Make a token' }).click();
      await expect(page.getByText('Your new token.')).toBeVisible();
      const headers = { authorization: `Bearer ${await page.locator('code').innerText()}` };
      expect(await (await request.get('/api/me', { headers })).json()).toMatchObject({ me: { name } });
      await page.getByRole('button', { name: 'Revoke nightly import' }).click();
      await expect(page.getByText('The token is revoked.')).toBeVisible();
      expect((await request.get('/api/me', { headers })).status()).toBe(401);
    });
  });
}

test('the pages about accounts are accessible', async ({ page }) => {
  for (const path of ['/sign-in', '/sign-up', '/roles', '/reset/nothing', '/welcome/nothing']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await signIn(page, 'admin');
  for (const path of ['/desk/account', '/desk/people']) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
