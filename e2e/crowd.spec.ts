import { readFileSync, writeFileSync } from 'node:fs';
import { open, panelOf, slugOf, verify, voteByKeyboard, write } from './crowd-acts.ts';
import { closeNextEpoch, startCrowdSite } from './crowd-site.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

// One site for all of these, and one epoch: what the first two vote, the later ones read.
test.describe.configure({ mode: 'serial' });

let site: Awaited<ReturnType<typeof startCrowdSite>> | null = null;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startCrowdSite();
});
test.afterAll(async () => site?.stop());

let judged = '';

test('a reviewer goes from the queue to a vote by keyboard, sees what others said only then, and changes their mind', async ({ browser }) => {
  const page = await open(browser, { role: 'reviewer' });
  await page.goto('/desk/queue');
  await expect(page.getByText('0 of 12 today')).toBeVisible();
  await expect(page.getByRole('region', { name: '12 claims left of today’s round' }).getByRole('listitem')).toHaveCount(12);
  await expect(page.getByText(/more claims, which can wait/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Start with the first' }).click();
  await page.waitForURL('**/vote');
  judged = slugOf(page);
  await expect(panelOf(page)).toHaveCount(0);
  await expect(page.getByText(/reviewers put it at/)).toHaveCount(0);
  await expectAccessible(page);

  await voteByKeyboard(page, '4', /rather/);
  await expect(page.getByText('You answered “rather”.')).toBeVisible();
  await expect(page.getByText('1 of 12 today')).toBeVisible();
  const said = await panelOf(page).getByText(/of the \d+ reviewers put it at/).textContent();
  await expectAccessible(page);

  await page.locator('body').press('n');
  await page.waitForURL((url) => /\/desk\/claims\/.+\/vote$/.test(url.pathname) && !url.pathname.includes(`/${judged}/`));
  await expect(panelOf(page)).toHaveCount(0);

  await page.goto(`/desk/claims/${judged}/vote`);
  await voteByKeyboard(page, '2', /hardly/);
  await expect(page.getByText('You answered “hardly”.')).toBeVisible();
  const own = page.getByRole('region', { name: 'Your votes' });
  await expect(own.getByRole('row')).toHaveCount(3);
  await expect(own.getByRole('row').nth(1)).toContainText('hardly');
  await expect(own.getByRole('row').nth(2)).toContainText('rather');
  // A change of mind is no further reviewer.
  const count = (text: string | null) => /of the (\d+) reviewers/.exec(text ?? '')?.[1];
  expect(count(await panelOf(page).getByText(/of the \d+ reviewers put it at/).textContent())).toBe(count(said));
});

let fresh = '';

test('of four votes nothing shows, to nobody; the fifth reveals them', async ({ browser }) => {
  const researcher = await open(browser, { role: 'researcher' }, false);
  const source = unique('Harbour report');
  fresh = (await write(researcher, '/api/claims', { wording: unique('A claim that nobody has judged yet') })).slug;
  const evidence = await write(researcher, `/api/claims/${fresh}/evidence`, {
    stance: 'supports', source: { address: `https://example.org/${source.replaceAll(' ', '-')}`, title: source, kind: 'primary', published: '2025-05-01' },
  });
  for (let nth = 1; nth <= 4; nth += 1) {
    const other = await open(browser, { role: 'reviewer', nth }, false);
    await other.goto(`/desk/claims/${fresh}/vote`);
    const seenSeq = await other.locator('input[name=seenSeq]').inputValue();
    await write(other, `/api/claims/${fresh}/votes`, { value: '1', evidenceId: evidence.id, tag: 'primary-source', seenSeq });
    await other.context().close();
  }
  const reader = await open(browser, null);
  await reader.goto(`/claims/${fresh}`);
  await expect(panelOf(reader)).toContainText('Too few votes');
  await expect(panelOf(reader)).not.toContainText(/\d+ %/);

  const page = await open(browser, { role: 'reviewer', nth: 5 });
  await page.goto(`/desk/claims/${fresh}/vote`);
  await expect(panelOf(page)).toHaveCount(0);
  await voteByKeyboard(page, 'c', /cannot judge/);
  await expect(panelOf(page)).toContainText('Too few votes');
  await page.reload();
  await voteByKeyboard(page, '5', /fully/);
  await expect(panelOf(page)).toContainText('100 % of the 5 reviewers');
});

let epoch = 0;

test('after the next epoch the claim says why its word is held, and by whom: a group, by size and pattern', async ({ browser }) => {
  epoch = await closeNextEpoch();
  const page = await open(browser, null);
  await page.goto(`/claims/${judged}`);
  const panel = panelOf(page);
  await expect(panel).toContainText(`Read with epoch ${epoch}`);
  await expect(panel).toContainText('held for review');
  await expect(panel).toContainText(/One group holds \d\d % of the votes, more than 25 %/);
  await expect(panel).toContainText(/8 accounts: 8 answered “(not at all|fully)”/);
  await expect(panel).toContainText(/Agreement is −?\d\.\d\d with the group as one voice\. Without it, it would be −?\d\.\d\d; if each of its votes counted in full, −?\d\.\d\d/);
  await expect(panel).toContainText('It moves again when a panel of reviewers drawn by lot has answered');
  await expectAccessible(page);
  await page.goto(`/claims/${fresh}`);
  await expect(panelOf(page)).toContainText('gathering votes');
  await expect(panelOf(page)).toContainText('5 reviewers have voted');
});

const CONTESTED = '/claims/the-tram-has-made-the-station-square-louder';

for (const scripts of [true, false]) {
  test(`${scripts ? 'with' : 'without'} scripts, a reader follows why a word is what it is without leaving the page`, async ({ browser }) => {
    const page = await open(browser, null, scripts);
    await page.goto(CONTESTED);
    const panel = panelOf(page);
    const why = panel.getByRole('table', { name: 'What the word needs, and how it is now' });
    await expect(panel.getByRole('heading', { name: 'Why “contested”' })).toBeVisible();
    await expect(why.getByRole('row', { name: /votes that count: at least 12 \d\d/ })).toBeVisible();
    await expect(why.getByRole('row', { name: /(gap between|leaning to one side).* \d/ })).toBeVisible();
    await expect(panel).toContainText(/Tried before it: credible \(\d conditions fail\)/);
    await expect(panel).toContainText(/Up, to “leaning credible”:.*now −?\d/);
    await expect(panel).toContainText(/Down, to “leaning not credible”:.*now −?\d/);
    await expect(panel).toContainText(/Confidence: (low|medium|high)\./);
    await expect(panel).toContainText(/Evidence balance, what the sources say\d+ of 100/);
    await expect(panel).toContainText('Strongest evidence against it');
    await expect(panel).toContainText(/Two readings/);
    for (const name of ['Across the viewpoint range', 'What decided it for reviewers', 'What would change it', 'What moved it']) {
      await expect(panel.getByRole('heading', { name })).toBeVisible();
    }
    if (scripts) await expectAccessible(page);
  });
}

test('a moment of the curve stands beneath the same moment of the timeline, and of the slider on a phone', async ({ browser }) => {
  const page = await open(browser, null);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(CONTESTED);
  const curve = panelOf(page).locator('svg[data-curve]:visible');
  const ticksIn = (drawing: typeof curve) => drawing.locator('text.tabular').evaluateAll((texts) =>
    texts.map((text) => ({ words: text.textContent, x: text.getBoundingClientRect().x })));
  const ticks = await ticksIn(page.locator('#timeline svg[role=group]:visible'));
  expect(ticks.length).toBeGreaterThan(3);
  const beneath = await ticksIn(curve);
  expect(beneath.map(({ words }) => words)).toEqual(ticks.map(({ words }) => words));
  beneath.forEach(({ x }, k) => expect(Math.abs(x - (ticks[k]?.x ?? Infinity))).toBeLessThan(1));
  const mark = curve.locator('a[data-mark]').last();
  await mark.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(curve.locator('a[data-mark]:focus')).toHaveAttribute('aria-label', /\d votes.*(votes?: [+−]?\d|read anew with epoch)/);
  await expect(curve.locator('a[data-mark]:focus .said').first()).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await panelOf(page).getByText('How reviewers came to this').click();
  const middles = (of: ReturnType<typeof page.locator>) => of.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  const strip = await middles(panelOf(page).locator('svg[data-curve]:visible rect:has(title)'));
  const notches = (await middles(page.locator('#timeline [role=slider]').locator('xpath=..').locator('line.stroke-ink-soft'))).slice(0, strip.length);
  expect(strip.length).toBeGreaterThan(0);
  strip.forEach((x, k) => expect(Math.abs(x - (notches[k] ?? Infinity))).toBeLessThan(2.5));
});

test('taking an argument away moves the balance, and on a small screen nothing sticks out', async ({ browser }) => {
  const page = await open(browser, null);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(CONTESTED);
  const panel = panelOf(page);
  // On a phone what lies behind the word is folded.
  await panel.getByText('How reviewers came to this').click();
  const before = await panel.getByText(/With what is ticked the balance is/).textContent();
  await panel.getByRole('checkbox', { name: /^count it/ }).first().uncheck();
  await expect(panel.getByText(/With what is ticked the balance is/)).not.toHaveText(before ?? '');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});

test('the epoch of the running site verifies offline and in the browser, and a changed vote does not', async ({ browser }, info) => {
  const page = await open(browser, null);
  await page.goto('/data');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check the latest epoch in your browser' }).click();
  await expect(page.getByRole('status')).toHaveText(`They are the same: epoch ${epoch} follows from its votes.`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `Download epoch ${epoch}`, exact: true }).click()]);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  expect(await verify(file)).toMatchObject({ code: 0, out: expect.stringContaining('They are the same: this epoch follows from these votes.') });
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('Simulated reviewer');
  // The newest vote of all that found a claim not at all credible: it is on a claim that is in the fit.
  const at = text.lastIndexOf('"value":0');
  writeFileSync(file, `${text.slice(0, at)}"value":4${text.slice(at + '"value":0'.length)}`);
  expect(await verify(file)).toMatchObject({ code: 1, err: expect.stringContaining('These votes do not give the epoch') });
});

test('the method says every number in force, folded by theme, and reads well', async ({ browser }) => {
  const page = await open(browser, null);
  await page.goto('/method');
  await expect(page.getByText(`Epoch ${epoch} is in force`)).toBeVisible();
  await page.getByText(/^What each word needs \(\d+ numbers\)/).click();
  await expect(page.getByRole('row', { name: /How long a word has to hold until it is settled.*14 days/ })).toBeVisible();
  await expectAccessible(page);
});
