import { claimWithEvidence, open, WAYS } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, an editor merges two claims; readers are led to the one that stays, and back when it is undone`, async ({ browser }) => {
    const [gone, target] = [await claimWithEvidence(browser), await claimWithEvidence(browser)];
    const editor = await open(browser, scripts, 'editor');
    await editor.goto(`/desk/claims/${gone.slug}`);
    await editor.getByRole('link', { name: 'Merge it into another claim' }).click();
    if (scripts) await expectAccessible(editor);
    await editor.getByLabel('Which claim stays?').fill('no-such-claim');
    await editor.getByLabel('Reason', { exact: true }).fill('Both say that the harbour was closed');
    await editor.getByRole('button', { name: 'Merge it' }).click();
    await expect(editor.getByLabel('Which claim stays?')).toHaveAccessibleDescription(/No claim with that address is here/);
    await expect(editor.getByLabel('Reason', { exact: true })).toHaveValue('Both say that the harbour was closed');
    await editor.getByLabel('Which claim stays?').fill(`/claims/${target.slug}`);
    await editor.getByRole('button', { name: 'Merge it' }).click();
    await editor.waitForURL(`**/claims/${target.slug}`);

    const reader = await open(browser, scripts);
    await reader.goto(`/claims/${gone.slug}`);
    await expect(reader).toHaveURL(new RegExp(`/claims/${target.slug}$`));
    const evidence = reader.getByRole('region', { name: 'Evidence' });
    await expect(evidence).toContainText(gone.source);
    await expect(evidence).toContainText('Carried over from');
    const joined = reader.getByRole('region', { name: 'Merged and split' });
    await expect(joined).toContainText('Both say that the harbour was closed');
    await expect(joined).toContainText('votes are not merged');
    await joined.getByRole('link', { name: /^Its own page/ }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(gone.wording);
    await expect(reader.getByRole('note').filter({ hasText: 'Merged into another claim' })).toBeVisible();
    await reader.goto('/corrections?kind=merge');
    await expect(reader.getByRole('listitem').filter({ hasText: gone.wording })).toContainText(`Merged into ${target.wording}`);

    await editor.goto(`/desk/claims/${gone.slug}/merge`);
    await editor.getByLabel('Why they are two claims after all').fill('One was closed in May, the other in June');
    await editor.getByRole('button', { name: 'Undo the merge' }).click();
    await editor.waitForURL(`**/claims/${gone.slug}`);
    await reader.goto(`/claims/${target.slug}`);
    await expect(reader.getByText('Carried over from')).toHaveCount(0);
    await reader.goto(`/claims/${gone.slug}`);
    await expect(reader.getByRole('region', { name: 'Evidence' })).toContainText(gone.source);
  });

  test(`${way}, an editor splits a claim, and what speaks of the second one goes over`, async ({ browser }) => {
    const { slug, source, wording } = await claimWithEvidence(browser);
    const editor = await open(browser, scripts, 'editor');
    await editor.goto(`/desk/claims/${slug}/split`);
    const second = unique('The harbour was closed for a day');
    await editor.getByLabel('What the second claim asserts').fill(second);
    await editor.getByLabel('Reason', { exact: true }).fill('The report speaks of one day alone');
    await editor.getByRole('button', { name: 'Split it' }).click();
    await expect(editor.getByRole('group', { name: 'What speaks of the second claim?' })).toHaveAccessibleDescription(/Choose at least one item/);
    await editor.getByRole('checkbox', { name: source }).check();
    await editor.getByRole('button', { name: 'Split it' }).click();
    await editor.waitForURL(/\/claims\/the-harbour-was-closed-for-a-day/);
    await expect(editor.getByRole('region', { name: 'Evidence' })).toContainText('from which this claim was split');
    const part = new URL(editor.url()).pathname;
    await editor.goto(`/claims/${slug}`);
    await expect(editor.getByRole('region', { name: 'Evidence' })).not.toContainText(source);
    await expect(editor.getByRole('region', { name: 'Merged and split' })).toContainText(second);
    await editor.goto(`/desk/claims/${slug}/split`);
    await editor.getByRole('region', { name: 'Claims split off from this one' }).getByRole('link', { name: 'Undo the split' }).click();
    await editor.waitForURL(`**/desk${part}/split`);
    await editor.getByLabel('Why they are one claim after all').fill('Both speak of that day');
    await editor.getByRole('button', { name: 'Undo the split' }).click();
    await editor.waitForURL(`**/claims/${slug}`);
    await expect(editor.getByRole('region', { name: 'Evidence' })).toContainText(source);
    await expect(editor.getByRole('heading', { level: 1 })).toContainText(wording);
  });
}
