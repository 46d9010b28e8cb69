import { open, WAYS, write } from './desk.ts';
import { expect, expectAccessible, test, unique } from './fixtures.ts';

for (const { way, scripts } of WAYS) {
  test(`${way}, a researcher logs a claim with its source and anybody reads it at once`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const wording = unique('The lighthouse was sold to a circus');
    const party = unique('Circus Example');
    await page.goto('/desk');
    if (scripts) await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'Log a claim' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Wording').fill(wording);
    await page.getByLabel('Verbatim quote').fill('We bought the lighthouse.');
    await page.getByLabel('Claimant').fill(party);
    await page.getByRole('radio', { name: /^confirmed/ }).check();
    await page.getByLabel('When it was said').fill('2025-05');
    await page.getByRole('textbox', { name: /^Address/ }).fill(`https://example.org/${wording.replaceAll(' ', '-')}`);
    await page.getByLabel('Title').fill('Programme of the season');
    await page.getByLabel('Outlet').fill('The Example Gazette');
    await page.getByRole('textbox', { name: /^Published/ }).fill('2025-05-02');
    await page.getByLabel('Kind of source').selectOption('primary');
    await page.getByRole('radio', { name: /^supports/ }).check();
    await page.getByLabel('Topics').fill('Lighthouses, Circus');
    await page.getByRole('button', { name: 'Log the claim' }).click();
    await page.waitForURL('**/claims/the-lighthouse-was-sold-*');

    const reader = await open(browser, scripts);
    await reader.goto(page.url());
    await expect(reader.getByRole('heading', { level: 1, name: wording })).toBeVisible();
    await expect(reader.getByText(party).first()).toBeVisible();
    await expect(reader.getByText('We bought the lighthouse.').first()).toBeVisible();
    await expect(reader.getByText('Programme of the season').first()).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Lighthouses' }).first()).toBeVisible();
  });

  test(`${way}, what is wrong stands beside its field and what was typed stays`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const wording = unique('The lighthouse was painted green');
    await page.goto('/desk/claims/new');
    await page.getByLabel('Wording').fill(wording);
    await page.getByLabel('When it was said').fill('2999');
    await page.getByLabel('Claimant').fill('The Keeper');
    // Names that are close may have opened beneath it, over the answers.
    await page.getByLabel('Claimant').press('Tab');
    await page.getByLabel('Kind', { exact: true }).selectOption('causal');
    await page.getByRole('radio', { name: /^disputed/ }).check();
    await page.getByRole('button', { name: 'Log the claim' }).click();

    await expect(page.getByRole('alert').filter({ hasText: 'Mend what is marked' })).toBeVisible();
    await expect(page.getByLabel('When it was said')).toHaveAccessibleDescription(/This date has not come yet\./);
    await expect(page.getByLabel('When it was said')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Wording')).toHaveValue(wording);
    await expect(page.getByLabel('Claimant')).toHaveValue('The Keeper');
    await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('causal');
    await expect(page.getByRole('radio', { name: /^disputed/ })).toBeChecked();
    if (scripts) await expectAccessible(page);

    await page.getByLabel('When it was said').fill('2024');
    await page.getByRole('button', { name: 'Log the claim' }).click();
    await page.waitForURL('**/claims/the-lighthouse-was-painted-green-*');
  });

  test(`${way}, the very wording of a claim is refused beside that claim, and logged once confirmed`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const wording = unique('The lighthouse was moved by a yard');
    const { slug } = await write(page, '/api/claims', { wording });
    await page.goto('/desk/claims/new');
    await page.getByLabel('Wording').fill(`${wording.toUpperCase()}.`);
    await page.getByLabel('Claimant').fill('The Surveyor');
    await expect(page.getByLabel('Mine is another claim')).toHaveCount(0);
    await page.getByRole('button', { name: 'Log the claim' }).click();

    await expect(page.getByRole('alert').filter({ hasText: 'This is logged already' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: wording }).getByRole('link').first()).toHaveAttribute('href', `/claims/${slug}`);
    await expect(page.getByLabel('Claimant')).toHaveValue('The Surveyor');
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Mine is another claim').check();
    await page.getByRole('button', { name: 'Log the claim' }).click();
    await page.waitForURL('**/claims/the-lighthouse-was-moved-*');
    expect(new URL(page.url()).pathname).not.toBe(`/claims/${slug}`);
  });

  test(`${way}, a draft is its author's until it is published`, async ({ browser }) => {
    const page = await open(browser, scripts, 'researcher');
    const wording = unique('The lighthouse keeper has left');
    await page.goto('/desk/claims/new');
    await page.getByLabel('Wording').fill(wording);
    await page.getByRole('radio', { name: /^Keep it as a draft/ }).check();
    await page.getByRole('button', { name: 'Log the claim' }).click();
    await page.waitForURL('**/desk/claims/the-lighthouse-keeper-has-left-*');
    await expect(page.getByText('This is a draft')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What it holds so far' })).toBeVisible();
    if (scripts) await expectAccessible(page);
    const slug = new URL(page.url()).pathname.split('/').at(-1);

    const [stranger, colleague] = [await open(browser, scripts), await open(browser, scripts, 'researcher', 1)];
    expect((await stranger.goto(`/claims/${slug}`))?.status()).toBe(404);
    expect((await colleague.goto(`/desk/claims/${slug}`))?.status()).toBe(404);
    await expect(colleague.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();

    await page.getByRole('link', { name: 'Publish it' }).click();
    if (scripts) await expectAccessible(page);
    await page.getByLabel('Reason').fill('It is ready to be read');
    await page.getByRole('button', { name: 'Publish this draft' }).click();
    await page.waitForURL(`**/claims/${slug}`);
    await stranger.goto(`/claims/${slug}`);
    await expect(stranger.getByRole('heading', { level: 1, name: wording })).toBeVisible();
  });
}

test('while typing, the closest claims are shown and a near-duplicate is pointed out', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  const wording = unique('The ferry to the northern islands was cancelled because of fog');
  await write(page, '/api/claims', { wording });
  await page.goto('/desk/claims/new');
  await page.getByLabel('Wording').pressSequentially(wording.replace('cancelled because of', 'called off due to'), { delay: 2 });
  const close = page.getByRole('listitem').filter({ hasText: wording });
  await expect(close).toContainText('probably the same');
  await expectAccessible(page);
});

test('without scripts a button shows the closest claims and keeps what was typed', async ({ browser }) => {
  const page = await open(browser, false, 'researcher');
  const wording = unique('The ferry to the southern islands was cancelled because of ice');
  await write(page, '/api/claims', { wording });
  await page.goto('/desk/claims/new');
  await page.getByLabel('Wording').fill(wording.replace('cancelled', 'called off'));
  await page.getByLabel('Claimant').fill('The Ferry Office');
  await page.getByRole('button', { name: 'Check for similar claims' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: wording })).toContainText('probably the same');
  await expect(page.getByLabel('Claimant')).toHaveValue('The Ferry Office');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a claimant who is here already is chosen by the keyboard', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  const name = unique('Harbour Authority');
  const { id } = await write(page, '/api/parties', { name });
  await page.goto('/desk/claims/new');
  const claimant = page.getByRole('combobox', { name: 'Claimant' });
  await claimant.pressSequentially(name.slice(0, -2));
  await expect(page.getByRole('option', { name })).toBeVisible();
  await claimant.press('ArrowDown');
  await claimant.press('Enter');
  await expect(claimant).toHaveValue(name);
  await expect(page.locator('input[name="claimant.id"]')).toHaveValue(id);
});

test('an unfinished claim survives a reload, and is gone once it is logged', async ({ browser }) => {
  const page = await open(browser, true, 'researcher', 1);
  const wording = unique('The bridge was closed for a film');
  await page.goto('/desk/claims/new');
  await page.getByLabel('Wording').fill(wording);
  await page.getByRole('radio', { name: /^misattributed/ }).check();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(wording);
  await page.reload();
  await expect(page.getByLabel('Wording')).toHaveValue(wording);
  await expect(page.getByRole('radio', { name: /^misattributed/ })).toBeChecked();
  await expect(page.getByText('Your unfinished draft is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Log the claim' }).click();
  await page.waitForURL('**/claims/the-bridge-was-closed-*');
  await page.goto('/desk/claims/new');
  await expect(page.getByLabel('Wording')).toHaveValue('');
});

test('a form sent twice logs one claim', async ({ browser }) => {
  const page = await open(browser, false, 'researcher');
  const wording = unique('The bell tower leans further');
  await page.goto('/desk/claims/new');
  const fields = Object.fromEntries(await page.locator('form[action="/api/claims"]').evaluate((form) =>
    [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)])));
  const [first, second] = [
    await write(page, '/api/claims', plain(fields, wording)), await write(page, '/api/claims', plain(fields, wording)),
  ];
  expect(second).toEqual(first);
});

// The form's own key, with what a machine would send beside it.
function plain(fields: Record<string, string>, wording: string) {
  return { wording, idempotencyKey: fields.idempotencyKey };
}

test('the form is sent by the keyboard from any of its fields; Enter alone breaks a line', async ({ browser }) => {
  const page = await open(browser, true, 'researcher');
  const wording = unique('The quay was swept at night');
  await page.goto('/desk/claims/new');
  await page.getByLabel('Wording').fill(wording);
  await page.getByLabel('Verbatim quote').fill('We swept');
  await page.getByLabel('Verbatim quote').press('Enter');
  await expect(page.getByLabel('Verbatim quote')).toHaveValue('We swept\n');
  await page.getByLabel('Verbatim quote').press('Control+Enter');
  await page.waitForURL('**/claims/the-quay-was-swept-*');
});
