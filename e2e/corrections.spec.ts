import { claimWithEvidence, open, WAYS } from './desk.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const C3 = '/claims/export-controlled-ai-gpus-a100-or-h100-class-are-smuggled-into-china-in';

test('a reader finds a void status by the list of corrections, and the struck text on the claim\'s page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Corrections', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Kind' }).getByRole('link', { name: 'Status void' }).click();
  await expect(page).toHaveURL(/\/corrections\?kind=void$/);
  const [line] = await page.getByRole('listitem').filter({ hasText: 'Status void' }).filter({ hasText: 'Export-controlled AI GPUs' }).all();
  await expect(line ?? page.getByText('no void')).toContainText('Our status rested on a customs case about other hardware');
  await page.getByRole('link', { name: /Export-controlled AI GPUs/ }).click();
  const top = page.getByRole('note').filter({ hasText: 'Corrections that changed this claim’s status' });
  await expect(top).toContainText('5 May 2025');
  await expect(top.getByRole('link', { name: 'The page as it was on 4 May 2025' }).first()).toHaveAttribute('href', `${C3}/recorded/2025-05-04`);
  await expect(page.locator('#history s').filter({ hasText: 'A customs case speaks for it' })).toBeVisible();
  await top.getByRole('link', { name: 'The page as it was on 4 May 2025' }).first().click();
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('disputed');
  await expect(page.getByText('Corrections that changed this claim’s status')).toHaveCount(0);
});

test('the list is the same for who follows an address, and narrows to a party and a topic', async ({ page }) => {
  await page.goto('/corrections?kind=error&topic=export-controls');
  await expect(page.getByRole('navigation', { name: 'Topic' }).getByRole('link', { name: /Export controls/ })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('navigation', { name: 'Party' }).getByRole('link', { name: /Anthropic/ }).click();
  await expect(page).toHaveURL(/kind=error&party=anthropic&topic=export-controls/);
  const [feed, alternate] = await Promise.all([
    page.getByRole('link', { name: 'This list as an Atom feed' }).getAttribute('href'),
    page.locator('link[type="application/atom+xml"]').getAttribute('href'),
  ]);
  expect(feed).toBe('/corrections.atom?kind=error&party=anthropic&topic=export-controls');
  expect(alternate).toContain(feed ?? 'no feed');
});

for (const { way, scripts } of WAYS) {
  test(`${way}, an editor corrects an entry; readers see it beside the entry, in the list and in the feed`, async ({ browser }) => {
    const { slug, wording } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'editor');
    await page.goto(`/desk/claims/${slug}/corrections`);
    await page.getByRole('radio', { name: /Harbour report/ }).check();
    await page.getByRole('radio', { name: /^error that did not change/ }).check();
    await page.getByLabel('Reason', { exact: true }).fill('The report speaks of another harbour');
    await page.getByText('What is right', { exact: true }).click();
    await page.getByLabel('When it happened').fill('2025-05-01');
    await page.getByRole('button', { name: 'Make the correction' }).click();
    await expect(page.getByLabel('When it happened')).toHaveAccessibleDescription(/The entry you chose has no such value/);
    await page.getByLabel('When it happened').fill('');
    await page.getByLabel('Stance, for evidence').selectOption('context');
    await page.getByRole('button', { name: 'Make the correction' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('The report speaks of another harbour');
    await page.goto('/corrections?kind=error');
    await expect(page.getByRole('listitem').filter({ hasText: wording })).toContainText('The report speaks of another harbour');
  });
}

test('the feed is Atom that readers of feeds take, and leaves the sample out', async ({ browser, request }) => {
  const reader = await open(browser, true);
  const answer = await request.get('/corrections.atom');
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const feed = await answer.text();
  await reader.goto('/corrections');
  const read = await reader.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    return {
      root: xml.documentElement.nodeName, broken: xml.querySelector('parsererror')?.textContent, entries: xml.querySelectorAll('entry').length,
      says: xml.querySelector('subtitle')?.textContent,
    };
  }, feed);
  expect(read).toEqual({ root: 'feed', broken: undefined, entries: 0, says: expect.stringContaining('leaves the sample out') });
  await expect(reader.getByText('The feed leaves the sample out')).toBeVisible();
  expect((await request.get('/corrections.atom?kind=nonsense')).status()).toBe(422);
  const editor = await open(browser, false, 'editor');
  expect((await editor.request.get('/corrections?before=nonsense')).status()).toBe(404);
});
