import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const C1 = '/claims/gpus-have-been-smuggled-into-china-packed-alongside-live-lobsters';

// Steps to the first day faster than any hand and counts what is below right after it; on request, on its way to paper.
async function stepToTheFirst(page: Page, isPrinted = false): Promise<number> {
  return page.getByRole('slider').evaluate(async (handle, printed) => {
    for (let before = ''; before !== handle.getAttribute('aria-valuetext');) {
      before = handle.getAttribute('aria-valuetext') ?? '';
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
    if (printed) dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    return document.querySelectorAll('#evidence li').length;
  }, isPrinted);
}

test('what is out of sight follows when the stepping rests or one looks at it, and at once on paper', async ({ page }) => {
  const items = page.locator('#evidence li');
  await page.goto(`${C1}/recorded/2025-05-01`);
  const then = await items.count();
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(C1);
  const now = await items.count();
  expect(then).toBeLessThan(now);
  await page.getByRole('slider').press('PageDown');
  await expect(page).toHaveURL(/recorded/);
  await page.getByRole('slider').press('End');
  await expect(page).toHaveURL(C1);
  expect(await stepToTheFirst(page)).toBe(now);
  await expect(items).toHaveCount(then);
  await page.getByRole('slider').press('End');
  await expect(items).toHaveCount(now);
  expect(await stepToTheFirst(page, true)).toBe(then);
});

test('what can be seen follows with the step', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 3000 });
  await page.goto(C1);
  const now = await page.locator('#evidence li').count();
  await page.getByRole('slider').press('PageDown');
  await expect(page).toHaveURL(/recorded/);
  // Pressed without a rest, for as long as it takes: at the first change one stays, and what is shown comes after.
  const least = await page.getByRole('slider').evaluate(async (handle, most) => {
    let seen = most;
    for (let step = 0; step < 200 && seen >= most; step += 1) {
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))); });
      seen = document.querySelectorAll('#evidence li').length;
    }
    return seen;
  }, now);
  expect(least).toBeLessThan(now);
});

test('what only the present has goes where it can be seen or the hand rests, and is back with now', async ({ page }) => {
  const panel = page.locator('#downloads');
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(C1);
  await expect(panel).toHaveCount(1);
  await page.getByRole('slider').press('PageDown');
  await expect(page).toHaveURL(/recorded/);
  await expect(panel).toHaveCount(0);
  await page.getByRole('slider').press('End');
  await expect(page).toHaveURL(C1);
  await expect(panel).toHaveCount(1);
  const isThereRightAfter = await page.getByRole('slider').evaluate(async (handle) => {
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
    await Promise.resolve();
    return document.getElementById('downloads') !== null;
  });
  expect(isThereRightAfter).toBe(true);
  await expect(panel).toHaveCount(0);
});

test('what the server drew below the timeline stands until another day is to be shown', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(C1);
  const [above, below] = [await page.locator('#standing').elementHandle(), await page.locator('#evidence').elementHandle()];
  const stands = (element: typeof above) => page.evaluate((one) => one?.isConnected, element);
  await page.getByRole('slider').focus();
  await expect.poll(() => stands(above)).toBe(false);
  expect(await stands(below)).toBe(true);
  await page.getByRole('slider').press('PageDown');
  await expect.poll(() => stands(below)).toBe(false);
});

test('on a page of the past, now leads on to what only the present has', async ({ page }) => {
  await page.goto(`${C1}/recorded/2025-05-01`);
  await page.getByRole('slider').press('End');
  await expect(page).toHaveURL(C1);
  await expect(page.locator('#downloads')).toHaveCount(0);
  await page.getByRole('link', { name: 'Votes, downloads and journal of now' }).click();
  await expect(page.locator('#downloads')).toHaveCount(1);
});
