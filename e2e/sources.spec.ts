import { readFileSync } from 'node:fs';
import { claimWithEvidence, open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, evidence is graded and its interest disclosed, and both stand beside the quote`, async ({ browser }) => {
    const { slug } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'reviewer');
    await page.goto(`/desk/claims/${slug}/grades`);
    await page.getByRole('link', { name: 'Grade or disclose' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^6: truth cannot be judged/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Why that number')).toHaveAccessibleDescription(/Fill this in\./);
    await page.getByLabel('Why that number').fill('Nobody else was there');
    await page.getByLabel('Interest').fill('runs the harbour');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.locator('#evidence')).toContainText('Information 6: truth cannot be judged, because “Nobody else was there”');
    await expect(page.locator('#evidence')).toContainText('Interest: runs the harbour');
  });

  test(`${way}, an outlet is graded, a list of grades is shown first and then imported, never over a person’s`, async ({ browser }) => {
    const researcher = await open(browser, false, 'researcher');
    const [byHand, byList] = [unique('Gazette'), unique('Courier')];
    const hosts = [byHand, byList].map((name) => `${name.toLowerCase().replace(' ', '-')}.example`);
    const slugs = [];
    for (const [index, outlet] of [byHand, byList].entries()) {
      const { slug } = await write(researcher, '/api/parties', { name: outlet, publishes: true, address: `https://${hosts[index]}/` });
      slugs.push(slug);
    }
    const page = await open(browser, scripts, 'editor');
    await page.goto(`/parties/${slugs[0]}`);
    await page.getByRole('link', { name: 'Grade it as an outlet' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^B: usually reliable/ }).check();
    await page.getByLabel('Reason').fill('It corrects itself in the open');
    await page.getByRole('button', { name: 'Grade it' }).click();
    await expect(page.locator('#grade')).toContainText('Graded B, usually reliable, by');

    await page.goto('/desk/outlets');
    if (scripts) await expectAccessible(page);
    await page.getByLabel('The list', { exact: true }).fill(`domain,grade\n${hosts[0]},E\n${hosts[1]},Z`);
    await page.getByLabel('Where the list is from').fill('A list made by a journey');
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    await expect(page.getByLabel('The list', { exact: true })).toHaveAccessibleDescription(/Line 3: “Z” is not a grade/);
    await page.getByLabel('The list', { exact: true }).fill(`domain,grade\n${hosts[0]},E\n${hosts[1]},C`);
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    const preview = page.getByRole('table', { name: 'What the list says of the outlets here' });
    await expect(preview.getByRole('row', { name: new RegExp(byHand) })).toContainText('a person graded it: kept');
    await expect(preview.getByRole('row', { name: new RegExp(byList) })).toContainText('is given this grade');
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Import 1 grade' }).click();
    await expect(page.getByRole('status')).toContainText('1 outlet was graded');
    await page.goto(`/parties/${slugs[1]}`);
    await expect(page.locator('#grade')).toContainText('Graded C, fairly reliable, imported by');
  });

  test(`${way}, two reports are linked to their origin, count as one, and the link is undone`, async ({ browser }) => {
    const { slug } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'researcher');
    const words = 'as the harbour master wrote';
    const copy = unique('A copy of the harbour report');
    await write(page, `/api/claims/${slug}/evidence`, {
      stance: 'supports', quote: `It was so, ${words}.`,
      source: { address: `https://copies.example.net/${copy.replaceAll(' ', '-')}`, title: copy, kind: 'secondary', published: '2025-05-02' },
    });
    await page.goto(`/claims/${slug}`);
    await expect(page.locator('#evidence')).toContainText('2 outlets, 2 origins');
    await page.locator('#evidence').getByRole('link', { name: copy }).click();
    await page.getByRole('link', { name: 'Say where it comes from' }).click();
    if (scripts) await expectAccessible(page);
    await expect(page.locator('#suggested')).toContainText(`Both have, word for word: “${words}”`);
    await page.getByRole('button', { name: 'Yes, it derives from this' }).click();
    await expect(page.locator('#origins')).toContainText('Harbour report');
    if (scripts) await expectAccessible(page);
    await page.goto(`/claims/${slug}`);
    await expect(page.locator('#evidence')).toContainText('2 outlets, 1 origin');
    await page.locator('#evidence').getByRole('link', { name: copy }).click();
    await page.getByRole('link', { name: 'Say where it comes from' }).click();
    await page.getByText('Undo this link').first().click();
    await page.getByLabel('Why it does not derive from it').fill('Both saw it themselves');
    await page.getByRole('button', { name: 'Undo this link' }).click();
    await page.waitForURL('**/sources/*');
    await page.goto(`/claims/${slug}`);
    await expect(page.locator('#evidence')).toContainText('2 outlets, 2 origins');
  });
}

test('the sources of a claim are downloaded as references', async ({ browser }) => {
  const { slug, source } = await claimWithEvidence(browser);
  const page = await open(browser, false);
  await page.goto(`/claims/${slug}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'BibTeX' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain(`title = {{${source}}}`);
  await page.locator('#evidence').getByRole('link', { name: source }).click();
  await expect(page.locator('meta[name=citation_title]')).toHaveAttribute('content', source);
});
