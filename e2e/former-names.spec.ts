import { open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, a claimant typed by a former name is asked about, and nothing typed is lost`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const editor = await open(browser, scripts, 'editor');
    const [before, now] = [unique('The Harbour Trust'), unique('Port Keepers')];
    const { slug } = await write(page, '/api/parties', { name: before });
    await write(editor, `/api/parties/${slug}/names`, { name: now, reason: 'It took a new name', seenSeq: 1 });
    await page.goto('/desk/claims/new');
    await page.getByLabel('Wording').fill(unique('The harbour was sold'));
    await page.getByLabel('Claimant').fill(before.toUpperCase());
    await page.getByRole('button', { name: 'Log the claim' }).click();

    await expect(page.getByRole('alert').filter({ hasText: `is a former name of ${now}` }).first()).toBeVisible();
    await expect(page.getByLabel('Claimant')).toHaveValue(before.toUpperCase());
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^The party that had this name/ }).check();
    await page.getByRole('button', { name: 'Log the claim' }).click();
    await page.waitForURL('**/claims/the-harbour-was-sold-*');
    await expect(page.getByRole('link', { name: now }).first()).toBeVisible();
  });
}
