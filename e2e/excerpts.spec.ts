import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';
import { article, PASSAGE } from './news-site.ts';
import { OTHER_NEWS_PORT } from './settings.ts';

test.describe.configure({ mode: 'serial' });

const NEWS = `http://127.0.0.1:${OTHER_NEWS_PORT}`;
let news: Server;
test.beforeAll(async () => {
  // One article at every address, which names none of them as its own.
  const page = article(PASSAGE).replace(/<link rel="canonical"[^>]*>/, '');
  news = createServer((_req, res) => void res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((done) => void news.listen(OTHER_NEWS_PORT, '127.0.0.1', done));
});
test.afterAll(() => {
  news.closeAllConnections();
  news.close();
});

for (const { way, scripts } of WAYS) {
  test(`${way}, a passage of a stored copy is quoted as evidence, and read again where it stands`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const { slug } = await write(page, '/api/claims', { wording: unique('Cards were found among lobsters at the bridge') });
    const address = `${NEWS}/${scripts ? 'lobsters' : 'lobsters-again'}`;
    await write(page, `/api/claims/${slug}/evidence`, { stance: 'supports', quote: PASSAGE.slice(0, 40), notInText: true, source: { address, title: 'Cards among lobsters', kind: 'secondary' } });
    await page.goto(`/claims/${slug}`);
    await page.locator('#evidence').getByRole('link', { name: /lobsters/i }).first().click();
    await page.waitForURL('**/sources/**');
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('link', { name: 'Read the copy' }).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Read the copy' }).first().click();
    await page.waitForURL('**/captures/*');
    if (scripts) {
      await page.getByText(PASSAGE).selectText();
      await page.getByRole('link', { name: 'Quote what you marked as evidence' }).click();
    } else await page.getByRole('link', { name: 'Quote a passage of it as evidence' }).click();
    await page.getByLabel('Another claim, by its address').fill(`/claims/${slug}`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Go to its form' }).click();
    await page.waitForURL(`**/desk/claims/${slug}/evidence?**`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^supports/ }).check();
    await page.getByLabel('Quote', { exact: false }).first().fill(PASSAGE.replace('seventy', 'ninety'));
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await expect(page.getByText(`In the stored copy it reads: “${PASSAGE}”`).first()).toBeVisible();
    await page.getByLabel('Quote', { exact: false }).first().fill(PASSAGE);
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    const quoted = page.locator('#evidence li').filter({ hasText: PASSAGE }).last();
    await expect(quoted.getByRole('link', { name: 'on the live page' })).toHaveAttribute('href', new RegExp(`^${address}#:~:text=`));
    await quoted.getByRole('link', { name: 'in the stored copy' }).click();
    await expect(page.locator('mark#quote')).toHaveText(PASSAGE);
    if (scripts) await expectAccessible(page);
  });
}

test('the stored copies of a claim are downloaded as a web archive', async ({ browser }) => {
  const page = await open(browser, false);
  await page.goto('/claims');
  await page.goto(await page.locator('main a[href^="/claims/"]').first().getAttribute('href') ?? '');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'WACZ' }).click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  expect(JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()))).toMatchObject({ wacz_version: '1.1.1' });
});
