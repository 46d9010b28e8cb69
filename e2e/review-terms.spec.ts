import { claimWithEvidence, open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const C3 = '/claims/export-controlled-ai-gpus-a100-or-h100-class-are-smuggled-into-china-in';
const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

test('a claim past its term says when it was last checked, on its page and on the front page', async ({ page }) => {
  await page.goto('/');
  const due = page.getByRole('region', { name: 'Needs another look' });
  await expect(due.getByRole('listitem').filter({ hasText: 'Export-controlled AI GPUs' })).toContainText('last checked on 5 May 2025');
  await expectAccessible(page);
  await due.getByRole('link', { name: /Export-controlled AI GPUs/ }).click();
  await expect(page).toHaveURL(C3);
  await expect(page.getByRole('note').filter({ hasText: 'This claim needs another look' })).toContainText('last checked on 5 May 2025');
});

test('a check shows on the page with its reason, and the day before it the page was without', async ({ page }) => {
  const path = '/claims/gpus-have-been-smuggled-into-china-packed-alongside-live-lobsters';
  await page.goto(path);
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Checked again, still stands, recorded here 9 December 2025');
  await page.goto(`${path}/recorded/2025-12-08`);
  await expect(page.getByRole('region', { name: 'Where it stands' })).not.toContainText('Checked again');
});

for (const { way, scripts } of WAYS) {
  test(`${way}, an editor gives a status a term, and later says that it still stands`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'editor');
    await page.goto(`/desk/claims/${slug}/status`);
    await page.getByRole('radio', { name: /^supported/ }).check();
    await page.getByRole('checkbox', { name: source }).check();
    await page.getByLabel('Reason', { exact: true }).fill('The report carries it');
    await page.getByLabel('Look at it again by').fill('last summer');
    await page.getByRole('button', { name: 'Decide it' }).click();
    await expect(page.getByLabel('Look at it again by')).toHaveAccessibleDescription(/Write a day to come/);
    await page.getByLabel('Look at it again by').fill(NEXT_YEAR);
    await page.getByRole('button', { name: 'Decide it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText(/Last checked .* to be looked at again by/);
    await page.goto(`/desk/claims/${slug}`);
    await page.getByRole('link', { name: 'Check that its status still stands' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByRole('checkbox', { name: source }).check();
    await page.getByLabel('Reason', { exact: true }).fill('The report has not been withdrawn');
    await page.getByRole('button', { name: 'It still stands' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await expect(standing).toContainText('Checked again, still stands');
    await expect(standing).toContainText('The report has not been withdrawn');
  });
}

test('whoever may not is told who may; a page that was overtaken is refused', async ({ browser }) => {
  const researcher = await open(browser, false, 'researcher');
  await researcher.goto('/desk/site');
  await expect(researcher.getByText('Only editor and admin accounts set what this site binds itself to.')).toBeVisible();
  const { slug } = await claimWithEvidence(browser);
  await researcher.goto(`/desk/claims/${slug}/checks`);
  await expect(researcher.getByRole('main')).toContainText(/editor/);
  const editor = await open(browser, false, 'editor');
  await editor.goto(`/desk/claims/${slug}/checks`);
  await expect(editor.getByText('There is nothing to check yet')).toBeVisible();
  await expect(write(editor, '/api/site/review-terms', { days: {}, reason: 'From an old page', seenSeq: 1 })).rejects.toThrow(/412/);
});
