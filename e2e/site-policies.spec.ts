import { claimWithEvidence, open, WAYS } from './desk.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

// One file, so that nobody else writes to the site meanwhile. Only "outdated" gets several labels, so that other
// journeys decide without choosing one.
for (const { way, scripts } of WAYS) {
  const old = scripts ? 'Long out of date' : 'Stale by years';

  test(`${way}, an admin sets the site's terms, and readers see them`, async ({ browser }) => {
    const page = await open(browser, scripts, 'admin');
    await page.goto('/desk/site');
    const form = page.locator('form[action="/api/site/review-terms"]');
    if (scripts) await expectAccessible(page);
    const days = scripts ? '120' : '150';
    await page.getByLabel('prediction, in days').fill('a while');
    await form.getByLabel('Reason', { exact: true }).fill('Predictions come due sooner here');
    await page.getByRole('button', { name: 'Set the terms' }).click();
    await expect(page.getByLabel('prediction, in days')).toHaveAccessibleDescription(/whole number of days/);
    await page.getByLabel('prediction, in days').fill(days);
    await page.getByRole('button', { name: 'Set the terms' }).click();
    await expect(page.getByRole('status')).toContainText('The terms are set.');
    await page.goto('/about#terms');
    await expect(page.getByRole('row', { name: /prediction/ })).toContainText(`after ${days} days`);
  });

  test(`${way}, an editor publishes a scale; a decision keeps its label, and readers read what it means`, async ({ browser }) => {
    const editor = await open(browser, scripts, 'editor');
    await editor.goto('/desk/site');
    const form = editor.locator('form[action="/api/site/scales"]');
    if (scripts) await expectAccessible(editor);
    const row = (nth: number) => form.getByRole('group', { name: `Label ${nth}`, exact: true });
    await expect(row(7).getByLabel('What it means')).toHaveValue('true when it was said');
    const spare = await form.locator('fieldset fieldset').count();
    await row(7).getByLabel('Label 7').fill('Was true');
    await row(spare).getByLabel(`Label ${spare}`).fill(old);
    await row(spare).getByLabel('Status').selectOption('outdated');
    await row(spare).getByLabel('Colour').fill('#fffff0');
    await row(spare).getByLabel('What it means').fill('It was true years ago and misleads today');
    await form.getByLabel('Reason').fill('Our readers asked how old it is');
    await form.getByRole('button', { name: /^Publish as version/ }).click();
    await expect(form.getByRole('group', { name: 'Labels' })).toHaveAccessibleDescription(new RegExp(`The colour of “${old}” cannot be told`));
    const again = form.locator('fieldset fieldset').filter({ has: editor.locator(`input[value="${old}"]`) });
    await (scripts ? row(spare) : again).getByLabel('Colour').fill('#7d7667');
    await form.getByRole('button', { name: /^Publish as version/ }).click();
    await expect(editor.getByRole('status')).toContainText('The scale is published.');

    const { slug, source } = await claimWithEvidence(browser);
    await editor.goto(`/desk/claims/${slug}/status`);
    await editor.getByRole('radio', { name: /^outdated/ }).check();
    await editor.getByRole('checkbox', { name: source }).check();
    await editor.getByLabel('Reason', { exact: true }).fill('The harbour has opened since');
    await editor.getByRole('button', { name: 'Decide it' }).click();
    await expect(editor.getByLabel('Label on this site’s scale')).toHaveAccessibleDescription(/Several labels stand for this status/);
    await editor.getByLabel('Label on this site’s scale').selectOption({ label: 'Was true (outdated)' });
    await editor.getByRole('button', { name: 'Decide it' }).click();
    await editor.waitForURL(`**/claims/${slug}`);
    const rated = editor.getByRole('region', { name: 'Where it stands' }).getByText(/^Rated Was true on version/);
    await rated.getByRole('link').click();
    await expect(editor).toHaveURL(/\/about\/scales#version-\d+$/);
    if (scripts) await expectAccessible(editor);
    await expect(editor.getByRole('row', { name: new RegExp(old) }).first()).toContainText('It was true years ago and misleads today');
    await expect(editor.getByRole('region', { name: 'Version 1', exact: true })).toContainText('retired; still readable');
  });
}
