import { claimWithEvidence, open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, evidence, an appearance and an attribution are added to a claim`, async ({ browser }) => {
    const { slug } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'researcher', 1);
    await page.goto(`/desk/claims/${slug}`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('link', { name: 'Add evidence' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^refutes/ }).check();
    await page.getByLabel('Title').fill('The log of the harbour');
    await page.getByRole('textbox', { name: /^Address/ }).fill(`https://example.org/${unique('log').replace(' ', '-')}`);
    await page.getByLabel('Quote').fill('No ship came in.');
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await expect(page.getByLabel('Kind of source')).toHaveAccessibleDescription(/Fill this in\./);
    await expect(page.getByLabel('Quote')).toHaveValue('No ship came in.');
    await page.getByLabel('Kind of source').selectOption('primary');
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByText('No ship came in.').first()).toBeVisible();

    await page.goto(`/desk/claims/${slug}/appearances`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Title').fill('A radio interview');
    await page.getByLabel('Kind of source').selectOption('secondary');
    await page.getByLabel('Who made the claim there').fill(unique('Harbour Master'));
    await page.getByLabel('Wording there').fill('No ship at all came to the harbour');
    await page.getByRole('button', { name: 'Add the appearance' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByText('No ship at all came to the harbour').first()).toBeVisible();

    const party = unique('The Port Company');
    await page.goto(`/desk/claims/${slug}/attributions`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Who made the claim').fill(party);
    await page.getByRole('radio', { name: /^disputed/ }).check();
    await page.getByRole('button', { name: 'Add the attribution' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByText('The attribution is disputed')).toBeVisible();
    await expect(page.getByText(party).first()).toBeVisible();
  });

  test(`${way}, a new rebuttal is a claim of its own, with its party and source`, async ({ browser }) => {
    const { slug, wording } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'researcher');
    const answer = unique('Ships come to the harbour every day');
    await page.goto(`/desk/claims/${slug}/rebuttals`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: /^denial/ }).check();
    await page.getByLabel('Its wording').fill(answer);
    await page.getByLabel('Who says so').fill(unique('The Pilots'));
    await page.getByRole('button', { name: 'Link the rebuttal' }).click();
    await expect(page.getByRole('textbox', { name: /^Address/ })).toHaveAccessibleDescription(/Give a title or an address\./);
    await expect(page.getByLabel('Its wording')).toHaveValue(answer);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Title').fill(unique('A letter of the pilots'));
    await page.getByLabel('Kind of source').selectOption('primary');
    await page.getByRole('button', { name: 'Link the rebuttal' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await page.getByRole('link', { name: answer }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: answer })).toBeVisible();
    await expect(page.getByText(wording).first()).toBeVisible();
  });

  test(`${way}, a rebuttal that is here is linked by its address, and so is a part`, async ({ browser }) => {
    const [whole, other] = [await claimWithEvidence(browser), await claimWithEvidence(browser)];
    const page = await open(browser, scripts, 'researcher');
    await page.goto(`/desk/claims/${whole.slug}/rebuttals`);
    await page.getByRole('radio', { name: /^contrary/ }).check();
    await page.getByText('It is here already').click();
    await page.getByLabel('Its address, or words of it').fill('https://elsewhere.example/claims/no-such-claim');
    await page.getByLabel('Title').fill(unique('A note'));
    await page.getByLabel('Kind of source').selectOption('secondary');
    await page.getByRole('button', { name: 'Link the rebuttal' }).click();
    await expect(page.getByLabel('Its address, or words of it')).toHaveAccessibleDescription(/No claim with that address is here\./);
    await page.getByLabel('Its address, or words of it').fill(`/claims/${other.slug}`);
    await page.getByRole('button', { name: 'Link the rebuttal' }).click();
    await page.waitForURL(`**/claims/${whole.slug}`);
    await expect(page.getByRole('link', { name: other.wording }).first()).toBeVisible();

    await page.goto(`/desk/claims/${whole.slug}/relations`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('The other claim', { exact: true }).fill(`/claims/${other.slug}`);
    await page.getByLabel('How do they relate?').selectOption('part-of');
    await page.getByRole('button', { name: 'Link the claims' }).click();
    await page.waitForURL(`**/claims/${whole.slug}`);
    await expect(page.getByRole('heading', { name: 'Its parts' })).toBeVisible();
  });

  test(`${way}, topics, a new wording, a correction and a withdrawal are there to be read`, async ({ browser }) => {
    const { slug, wording, source } = await claimWithEvidence(browser);
    const page = await open(browser, scripts, 'editor');
    await page.goto(`/desk/claims/${slug}/topics`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Topics').fill('Harbours');
    await page.getByRole('button', { name: 'Save the topics' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('link', { name: 'Harbours' }).first()).toBeVisible();

    await page.goto(`/desk/claims/${slug}/wording`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Wording').fill(`${wording}, it seems`);
    await page.getByLabel('Reason').fill('It was put too firmly');
    await page.getByRole('button', { name: 'Reword it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('heading', { level: 1, name: `${wording}, it seems` })).toBeVisible();

    await page.goto(`/desk/claims/${slug}/corrections`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: source }).check();
    await page.getByRole('radio', { name: /^error that did not/ }).check();
    await page.getByLabel('Reason').fill('The stance was the wrong one');
    await page.getByText('What is right', { exact: true }).click();
    await page.getByLabel('Stance, for evidence').selectOption('context');
    await page.getByRole('button', { name: 'Make the correction' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByText('The stance was the wrong one').first()).toBeVisible();

    await page.goto(`/desk/claims/${slug}/withdrawals`);
    if (scripts) await expectAccessible(page);
    await page.getByRole('radio', { name: source }).check();
    await page.getByLabel('Reason').fill('It was another harbour');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByText('It was another harbour').first()).toBeVisible();
  });

  test(`${way}, whoever rewords a claim that was reworded meanwhile sees what changed and loses nothing`, async ({ browser }) => {
    const { slug, wording } = await claimWithEvidence(browser);
    const [page, other] = [await open(browser, scripts, 'researcher'), await open(browser, false, 'researcher', 1)];
    await page.goto(`/desk/claims/${slug}/wording`);
    const seenWordingId = await page.locator('input[name=seenWordingId]').inputValue();
    await write(other, `/api/claims/${slug}/wordings`, { wording: `${wording} in spring`, reason: 'The season matters', seenWordingId });

    await page.getByLabel('Wording').fill(`${wording} in autumn`);
    await page.getByLabel('Reason').fill('The season was missing');
    await page.getByRole('button', { name: 'Reword it' }).click();
    await expect(page.getByText('Somebody reworded it while you were writing')).toBeVisible();
    await expect(page.getByRole('insertion').filter({ hasText: 'in spring' })).toBeVisible();
    await expect(page.getByLabel('Wording')).toHaveValue(`${wording} in autumn`);
    await expect(page.getByLabel('Reason')).toHaveValue('The season was missing');
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Reword it' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await expect(page.getByRole('heading', { level: 1, name: `${wording} in autumn` })).toBeVisible();
  });
}

test('a claim to relate to is found by its words', async ({ browser }) => {
  const [here, there] = [await claimWithEvidence(browser), await claimWithEvidence(browser)];
  const page = await open(browser, true, 'researcher');
  await page.goto(`/desk/claims/${here.slug}/relations`);
  const field = page.getByRole('combobox', { name: 'The other claim' });
  await field.pressSequentially(there.wording.split(' ').at(-1) ?? '');
  await page.getByRole('option', { name: there.wording }).click();
  await expect(field).toHaveValue(`/claims/${there.slug}`);
  await page.getByRole('button', { name: 'Link the claims' }).click();
  await page.waitForURL(`**/claims/${here.slug}`);
  await expect(page.getByRole('link', { name: there.wording }).first()).toBeVisible();
});

test('whoever lacks the role is told which one it takes', async ({ browser }) => {
  const { slug } = await claimWithEvidence(browser);
  const page = await open(browser, true, 'reviewer');
  await page.goto(`/desk/claims/${slug}/rebuttals`);
  await expect(page.getByText('This needs the role researcher or editor.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Link the rebuttal' })).toHaveCount(0);
  await expectAccessible(page);
});
