import { expect, expectAccessible, test } from './fixtures.ts';
import { send } from './raw-http.ts';

const C1 = 'GPUs have been smuggled into China packed alongside live lobsters';

test('without a script a reader asks for the claims disputed on a day, and comes back to now', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/claims?status=disputed');
  await page.getByLabel('By the end of').fill('1 May 2025');
  await page.getByRole('button', { name: 'Go to that day' }).click();
  await expect(page).toHaveURL(/on=2025-05-01&reading=recorded/);
  await expect(page.getByRole('heading', { level: 1, name: 'Claims, as of 1 May 2025' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('link', { name: C1 })).toHaveAttribute('href', /\/recorded\/2025-05-01$/);
  await page.getByRole('link', { name: 'What was knowable on 1 May 2025' }).click();
  await expect(page.getByRole('article').getByRole('link', { name: C1 })).toHaveCount(0);
  await page.getByRole('link', { name: 'supported' }).click();
  await page.getByRole('link', { name: 'disputed: take away' }).click();
  await expect(page.getByRole('article').getByRole('link', { name: C1 })).toHaveAttribute('href', /\/known\/2025-05-01$/);
  await page.getByRole('link', { name: 'Back to now' }).click();
  await expect(page).toHaveURL(/\/claims\?status=supported$/);
  await page.context().close();
});

for (const path of ['/claims?on=2025-05-01', '/parties/anthropic?on=2025-05-01&reading=known', '/topics/smuggling?on=2025-05-02', '/parties/anthropic']) {
  test(`${path} reads well and is a page of its own`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectAccessible(page);
    if (!path.includes('?')) return;
    await expect(page.getByRole('complementary', { name: 'This list is as of a day' })).toBeVisible();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    // Another journey may write between two looks, and a write drops the lists.
    await expect.poll(async () => (await send({ path })).headers['x-cache']).toBe('hit');
  });
}

test('a day that is none or has not come says so with a 404, and that is not kept', async () => {
  for (const list of ['/claims', '/parties/anthropic', '/topics/smuggling']) for (const day of ['2025-02-30', '2999-01-01', 'May']) {
    for (const _ of ['once', 'again']) {
      const answer = await send({ path: `${list}?on=${day}` });
      expect([list, day, answer.status, answer.headers['x-cache']]).toEqual([list, day, 404, 'bypass']);
      expect(answer.text).toContain('has to be one day that has come');
    }
  }
});

test('the front page says what the week brought, and a party shows its claims over time with a table', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/^The seven days that end today, UTC: /)).toBeVisible();
  await page.goto('/parties/anthropic');
  await expect(page.getByRole('img', { name: /^From .* on 1 May 2025 to / })).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: /3 May 2025/ })).toBeVisible();
});
