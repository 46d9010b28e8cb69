import type { Page } from '@playwright/test';
import { claimWithEvidence, open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

async function fillIn(page: Page, status: RegExp, source: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: status }).check();
  await page.getByRole('checkbox', { name: source }).check();
  await page.getByLabel('Reason', { exact: true }).fill(reason);
}

for (const { way, scripts } of WAYS) {
  test(`${way}, an editor decides a status, and the page says from what to what, why and who`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'editor');
    await page.goto(`/desk/claims/${slug}/status`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^supported/ }).check();
    await page.getByLabel('Reason', { exact: true }).fill('The report carries it');
    await page.getByRole('button', { name: 'Decide it' }).click();
    await expect(page.getByRole('group', { name: 'Evidence behind it' }))
      .toHaveAccessibleDescription(/Choose at least one piece of this claim's evidence\./);
    await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('The report carries it');
    await expect(page.getByRole('radio', { name: /^supported/ })).toBeChecked();
    if (scripts) await expectAccessible(page);
    await page.getByRole('checkbox', { name: source }).check();
    await page.getByRole('button', { name: 'Decide it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    const standing = page.getByRole('region', { name: 'Where it stands' });
    await expect(standing).toContainText('supported');
    await expect(standing).toContainText('unverified');
    await expect(standing).toContainText('The report carries it');
    await expect(standing).toContainText('Edgar Sample');
  });

  test(`${way}, "refuted" waits until a second editor confirms it`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const [first, second] = [await open(browser, scripts, 'editor'), await open(browser, scripts, 'admin')];
    await first.goto(`/desk/claims/${slug}/status`);
    await fillIn(first, /^refuted/, source, 'The report says the opposite');
    await first.getByRole('button', { name: 'Decide it' }).click();
    await first.waitForURL(`**/claims/${slug}`);
    await expect(first.getByRole('region', { name: 'Where it stands' })).toContainText('unverified');
    await expect(first.getByText('It takes effect when a second editor confirms it')).toBeVisible();
    await first.goto(`/desk/claims/${slug}/status`);
    await expect(first.getByText('Another editor has to confirm it.').first()).toBeVisible();
    await expect(first.getByRole('button', { name: 'Confirm refuted' })).toHaveCount(0);

    await second.goto(`/desk/claims/${slug}/status`);
    if (scripts) await expectAccessible(second);
    await second.getByLabel('Your reason').fill('short');
    await second.getByRole('button', { name: 'Confirm refuted' }).click();
    await expect(second.getByLabel('Your reason')).toHaveAccessibleDescription(/At least 8 characters\./);
    await second.getByLabel('Your reason').fill('I read the report too');
    await second.getByRole('button', { name: 'Confirm refuted' }).click();
    await second.waitForURL(`**/claims/${slug}`);
    const standing = second.getByRole('region', { name: 'Where it stands' });
    await expect(standing).toContainText('refuted');
    await expect(standing).toContainText('Edgar Sample and Astrid Sample');
  });

  test(`${way}, a reviewer takes a claim up, and proposes what an editor then confirms`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const [reviewer, editor] = [await open(browser, scripts, 'reviewer'), await open(browser, scripts, 'editor')];
    await reviewer.goto(`/desk/claims/${slug}/status`);
    if (scripts) await expectAccessible(reviewer);
    await fillIn(reviewer, /^under review/, source, 'I am looking into it');
    await reviewer.getByRole('button', { name: 'Take it up now' }).click();
    await reviewer.waitForURL(`**/claims/${slug}`);
    await expect(reviewer.getByRole('region', { name: 'Where it stands' })).toContainText('under review');

    await reviewer.goto(`/desk/claims/${slug}/status`);
    await fillIn(reviewer, /^disputed/, source, 'Serious sources differ');
    await reviewer.getByRole('button', { name: 'Propose it to the editors' }).click();
    await reviewer.waitForURL(`**/claims/${slug}`);
    await editor.goto(`/desk/claims/${slug}/status`);
    await editor.getByLabel('Your reason').fill('They do differ, seriously');
    await editor.getByRole('button', { name: 'Confirm disputed' }).click();
    await editor.waitForURL(`**/claims/${slug}`);
    await expect(editor.getByRole('region', { name: 'Where it stands' })).toContainText('They do differ, seriously');
  });

  test(`${way}, the second of two editors at once sees what the first one decided and loses nothing`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const [page, other] = [await open(browser, scripts, 'editor'), await open(browser, false, 'admin')];
    await page.goto(`/desk/claims/${slug}/status`);
    await fillIn(page, /^misleading/, source, 'Half of it is left out');
    const decision = await page.locator('form', { has: page.locator('input[name=seenStatusId]') }).last().evaluate((form) => ({
      seenStatusId: String(new FormData(form as HTMLFormElement).get('seenStatusId')),
      evidenceIds: new FormData(form as HTMLFormElement).getAll('evidenceIds').map(String),
    }));
    await write(other, `/api/claims/${slug}/status`, { ...decision, to: 'unverifiable', reason: 'Nothing that exists can settle it' });

    await page.getByRole('button', { name: 'Decide it' }).click();
    await expect(page.getByText('The status changed while you were writing')).toBeVisible();
    await expect(page.getByText('Nothing that exists can settle it').first()).toBeVisible();
    await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('Half of it is left out');
    await expect(page.getByRole('checkbox', { name: source })).toBeChecked();
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Decide it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('misleading');
  });
}
