import { claimWithEvidence, open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, a reviewer votes blind, and a change of mind keeps the old vote`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'reviewer', 2);
    await page.goto('/desk');
    await expect(page.getByRole('heading', { name: 'Waiting for your vote' })).toBeVisible();
    if (scripts) await expectAccessible(page);
    await page.goto(`/desk/claims/${slug}/vote`);
    if (scripts) await expectAccessible(page);
    await expect(page.getByRole('heading', { name: 'What reviewers think' })).toHaveCount(0);
    await page.getByRole('radio', { name: /^rather/ }).check();
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Which evidence weighed most?' })).toHaveAccessibleDescription(/\w/);
    await expect(page.getByRole('radio', { name: /^rather/ })).toBeChecked();
    await page.getByRole('radio', { name: source }).check();
    const box = page.getByRole('checkbox', { name: /^I opened it/ });
    if (scripts) {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'The source’s page' }).click()]);
      await opened.close();
      await expect(page.getByText('You opened 1 of 1 piece of evidence.')).toBeVisible();
    } else {
      await box.check();
    }
    await expect(box).toBeChecked();
    await page.getByLabel('What decided it for you?').selectOption('single-source');
    await page.getByLabel('In your own words').fill('One report, but a good one.');
    await page.getByRole('button', { name: 'Vote', exact: true }).click();
    await expect(page.getByText('Your vote counts')).toBeVisible();
    await expect(page.getByText('You answered “rather”.')).toBeVisible();
    await expect(page.getByRole('status').getByText('You opened 1 of 1 piece of evidence.').first()).toBeVisible();
    if (scripts) await expectAccessible(page);

    await page.getByRole('radio', { name: /^cannot judge/ }).check();
    await page.getByRole('radio', { name: source }).check();
    await page.getByLabel('What decided it for you?').selectOption('evidence-missing');
    await page.getByRole('button', { name: 'Vote again' }).click();
    await expect(page.getByText('You answered “cannot judge”.')).toBeVisible();
    const votes = page.getByRole('region', { name: 'Your votes' });
    await expect(votes).toContainText('One report, but a good one.');
    await expect(votes.getByRole('row').nth(2)).toContainText('1 of 1');
    await expect(votes.getByRole('row')).toHaveCount(3);
  });

  test(`${way}, nobody votes on what they decided, and others are told what they lack`, async ({ browser }) => {
    const { slug, source } = await claimWithEvidence(browser);
    const [reviewer, researcher] = [await open(browser, scripts, 'reviewer', 3), await open(browser, scripts, 'researcher')];
    await reviewer.goto(`/desk/claims/${slug}/status`);
    await reviewer.getByRole('radio', { name: /^under review/ }).check();
    await reviewer.getByRole('checkbox', { name: source }).check();
    await reviewer.getByLabel('Reason', { exact: true }).fill('I am looking into it');
    await reviewer.getByRole('button', { name: 'Take it up now' }).click();
    await reviewer.waitForURL(`**/claims/${slug}`);
    await reviewer.goto(`/desk/claims/${slug}/vote`);
    await expect(reviewer.getByText('You decided on this claim.')).toBeVisible();
    await expect(reviewer.getByRole('button', { name: 'Vote' })).toHaveCount(0);
    if (scripts) await expectAccessible(reviewer);
    await researcher.goto(`/desk/claims/${slug}/vote`);
    await expect(researcher.getByText('This needs the role reviewer.')).toBeVisible();
  });
}

test('a vote is cast and the next claim opened with the keyboard alone', async ({ browser }) => {
  const { slug, source } = await claimWithEvidence(browser);
  const page = await open(browser, true, 'reviewer', 4);
  await page.goto(`/desk/claims/${slug}/vote`);
  await page.getByRole('radio', { name: source }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('What decided it for you?').focus();
  await page.keyboard.press('e');
  await page.getByRole('radio', { name: source }).focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: /rather/ })).toBeChecked();
  await page.keyboard.press('c');
  await expect(page.getByRole('radio', { name: /cannot judge/ })).toBeChecked();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You answered “hardly”.')).toBeVisible();
  await page.locator('body').press('n');
  await page.waitForURL((url) => /\/desk\/claims\/.+\/vote$/.test(url.pathname) && !url.pathname.includes(`/${slug}/`));
});

test('what may be done on a claim, and how one voted, is told to the one it concerns', async ({ browser }) => {
  const { slug } = await claimWithEvidence(browser);
  const [nobody, reviewer] = [await open(browser, false), await open(browser, false, 'reviewer', 5)];
  const asNobody = await nobody.request.get(`/api/me/claims/${slug}`);
  expect(await asNobody.json()).toEqual({ me: null, acts: {}, vote: null, canVote: false });
  const asReviewer = await reviewer.request.get(`/api/me/claims/${slug}`);
  expect(asReviewer.headers()['cache-control']).toContain('no-store');
  expect(await asReviewer.json()).toMatchObject({ vote: null, canVote: true, acts: { vote: `/desk/claims/${slug}/vote` } });
  expect((await reviewer.request.get(`/api/me/claims/${unique('nothing').replace(' ', '-')}`)).status()).toBe(404);
});

test('of three votes sent by one reviewer at once, each is kept and the last counts', async ({ browser }) => {
  const { slug } = await claimWithEvidence(browser);
  const page = await open(browser, false, 'reviewer', 6);
  await page.goto(`/desk/claims/${slug}/vote`);
  const evidenceId = await page.locator('input[name=evidenceId]').first().inputValue();
  const seenSeq = await page.locator('input[name=seenSeq]').inputValue();
  const vote = (value: string) => write(page, `/api/claims/${slug}/votes`, { value, evidenceId, tag: 'single-source', seenSeq });
  await Promise.all([vote('0'), vote('0.5'), vote('1')]);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Your votes' }).getByRole('row')).toHaveCount(4);
});
