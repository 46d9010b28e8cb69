import { expect, expectAccessible, test } from './fixtures.ts';

const C2 = '/claims/processors-have-been-smuggled-into-china-in-prosthetic-bellies';
const C1 = '/claims/gpus-have-been-smuggled-into-china-packed-alongside-live-lobsters';

test('on 1 May 2025 C1 was knowable as supported and recorded as disputed, and a sentence says why', async ({ page }) => {
  for (const [reading, status] of [['known', 'supported'], ['recorded', 'disputed']] as const) {
    await page.goto(`${C1}/${reading}/2025-05-01`);
    await expect(page.locator('#standing').getByText(status).first()).toBeVisible();
    const banner = page.getByRole('complementary', { name: 'This page is as of a day' });
    // Said once, beside the days; the banner leads there.
    await banner.getByRole('link', { name: 'The two readings of this day differ' }).click();
    await expect(page).toHaveURL(/#readings-differ$/);
    await expect(page.getByText(/A source of 2023, .*, was already public; this site learned of it on 3\sMay\s2025\./)).toHaveCount(1);
    await expect(page.locator('#readings-differ')).toContainText('this site learned of it on');
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/);
    await expectAccessible(page);
    await banner.getByRole('link', { name: 'Back to now' }).click();
    await expect(page).toHaveURL(C1);
  }
});

test('stepping through all changes by keyboard asks nothing of the site and is told to screen readers', async ({ page }) => {
  await page.goto(C1);
  const slider = page.getByRole('slider', { name: 'Day shown' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await slider.focus();
  await expect.poll(() => asked.some((url) => url.endsWith('/streams'))).toBe(true);
  await page.getByLabel('what this site had recorded').check();
  await slider.press('PageDown');
  await expect(page.getByRole('complementary', { name: 'This page is as of a day' })).toBeVisible();
  asked.length = 0;
  // The handle tells the day, and one sentence what that changed: nothing is told twice.
  const sentence = page.locator('#timeline').getByRole('status');
  const days: string[] = [];
  const told: string[] = [];
  for (let steps = 0; steps < 30; steps += 1) {
    const day = await slider.getAttribute('aria-valuetext') ?? '';
    if (days.at(-1) === day) break;
    days.push(day);
    await expect(sentence).toHaveText(new RegExp(`^${day}, recorded here: .*(now|still) \\w+.*\\.$`));
    told.push(await sentence.textContent() ?? '');
    await expect(slider).toBeFocused();
    await slider.press('PageDown');
  }
  expect(days.at(-1)).toMatch(/^1\sMay\s2025$/);
  expect(days.length).toBeGreaterThan(3);
  expect(told.at(-1)).toMatch(/^1\sMay\s2025, recorded here: now disputed; \d+ items added\.$/);
  expect(told.find((one) => one.startsWith('3'))).toMatch(/^3\sMay\s2025, recorded here: now supported; \d+ items added\.$/);
  expect(await page.locator('main').locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
  await expect(page).toHaveURL(`${C1}/recorded/2025-05-01`);
  await expect(page.locator('#standing').getByText('disputed').first()).toBeVisible();
  await expect(slider).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('what was knowable').check();
  await expect(page.locator('#standing').getByText('supported').first()).toBeVisible();
  await expect(page.locator('#timeline').getByRole('note')).toContainText('this site learned of it on');
  await slider.press('End');
  await expect(page).toHaveURL(C1);
  await expect(page.getByRole('complementary', { name: 'This page is as of a day' })).toBeHidden();
  // The tab's icon follows the address by itself.
  expect(asked.filter((path) => path !== '/icon.svg')).toEqual([]);
});

test('what is folded in the browser is what the site sends for that day', async ({ page }) => {
  const words = async () => {
    // What was announced is not on a page that was just opened, and what is not laid out yet counts too.
    await page.addStyleTag({ content: '[role=status] { display: none } .long-list-item { content-visibility: visible !important }' });
    return (await page.locator('main').innerText()).split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
  };
  for (const [reading, date] of [['recorded', '2025-05-01'], ['known', '2025-05-01'], ['recorded', '2025-04-30'], ['known', '2024-01-01']] as const) {
    await page.goto(`${C1}/${reading}/${date}`);
    const sent = await words();
    await page.goto(C1);
    await page.getByLabel(reading === 'known' ? 'what was knowable' : 'what this site had recorded').check();
    await page.getByLabel('As of the end of').fill(date);
    await page.getByRole('button', { name: 'Go to that day' }).click();
    await expect(page).toHaveURL(`${C1}/${reading}/${date}`);
    // What is out of sight follows when the hand rests.
    await expect.poll(words, `${reading} ${date}`).toEqual(sent);
  }
});

test('by arrow keys and by dragging one moves day by day', async ({ page }) => {
  await page.goto(`${C1}/recorded/2025-05-03`);
  const slider = page.getByRole('slider', { name: 'Day shown' });
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(`${C1}/recorded/2025-05-02`);
  await expect(page.getByLabel('As of the end of')).toHaveValue('2 May 2025');
  await slider.press('ArrowRight');
  await expect(page).toHaveURL(`${C1}/recorded/2025-05-03`);
  await expect(page.getByLabel('As of the end of')).toHaveValue('3 May 2025');
  const handle = await slider.boundingBox();
  if (!handle) throw new Error('the handle is drawn');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x - 250, handle.y + handle.height / 2, { steps: 8 });
  const dragged = await slider.boundingBox();
  await page.mouse.up();
  expect(dragged?.x).toBeLessThan(handle.x - 150);
  await expect(page).toHaveURL(new RegExp(`${C1}/recorded/2025-0[45]-\\d\\d$`));
});

test('the control stays where it is on the screen while what stands above it comes and goes', async ({ page }) => {
  await page.goto(C1);
  const control = page.locator('#date-control');
  const banner = page.getByRole('complementary', { name: 'This page is as of a day' });
  await page.getByRole('slider').focus();
  const before = await control.boundingBox();
  for (const key of ['PageDown', 'PageDown', 'End']) {
    await page.getByRole('slider').press(key);
    await expect(banner).toHaveCount(key === 'End' ? 0 : 1);
    expect((await control.boundingBox())?.y, key).toBeCloseTo(before?.y ?? Number.NaN, 0);
  }
});

test('a day is typed as the pages write it, and what is none is told by the site', async ({ page }) => {
  await page.goto(C1);
  await page.getByLabel('As of the end of').fill('April 2025');
  await page.getByLabel('As of the end of').press('Enter');
  await expect(page).toHaveURL(`${C1}/recorded/2025-04-30`);
  await expect(page.getByLabel('As of the end of')).toHaveValue('30 April 2025');
  // What was begun to be typed gives way to the day that is stepped to; now has none.
  await page.getByLabel('As of the end of').fill('30 Ap');
  await page.getByRole('link', { name: 'Next change' }).click();
  await expect(page.getByLabel('As of the end of')).toHaveValue('1 May 2025');
  await page.getByRole('slider').press('End');
  await expect(page.getByLabel('As of the end of')).toHaveValue('');
  await page.getByLabel('As of the end of').fill('31 April 2025');
  await page.getByLabel('As of the end of').press('Enter');
  await expect(page.getByText('There is no such day.')).toBeVisible();
});

test('what stands in place of a claim, and two days compared, are as accessible', async ({ page }) => {
  for (const path of [`${C1}/recorded/2025-04-30`, `${C1}/recorded/2025-02-30`, `${C1}/compare?from=2025-05-01&to=2025-12-09&reading=known`]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the control is a form and links to the same pages', async ({ page }) => {
    await page.goto(C1);
    await page.getByLabel('what was knowable').check();
    await page.getByLabel('As of the end of').fill('1 May 2025');
    await page.getByRole('button', { name: 'Go to that day' }).click();
    await expect(page).toHaveURL(`${C1}/known/2025-05-01`);
    await expect(page.getByLabel('As of the end of')).toHaveValue('1 May 2025');
    await expect(page.locator('#standing').getByText('supported').first()).toBeVisible();
    await page.getByRole('link', { name: 'Next change' }).click();
    await expect(page).toHaveURL(`${C1}/known/2025-05-02`);
    await page.getByRole('link', { name: 'Previous change' }).click();
    await expect(page).toHaveURL(`${C1}/known/2025-05-01`);
  });

  test('a day that is none answers 404 with a sentence and a way to choose another', async ({ page }) => {
    for (const [day, sentence] of [['2025-02-30', 'There is no such day.'], ['soon', 'There is no such day.'], ['2999-01-01', 'This day has not come yet']]) {
      expect((await page.goto(`${C1}/recorded/${day}`))?.status()).toBe(404);
      await expect(page.getByText(sentence ?? '')).toBeVisible();
    }
    await page.getByLabel('As of the end of').fill('2025-05-01');
    await page.getByRole('button', { name: 'Go to that day' }).click();
    await expect(page).toHaveURL(`${C1}/recorded/2025-05-01`);
  });

  test('two days are compared: what came, what moved, and the votes', async ({ page }) => {
    await page.goto(`${C1}/recorded/2025-05-01`);
    await page.getByRole('link', { name: 'Compare with another day' }).first().click();
    await page.getByLabel('to the end of').fill('2025-05-03');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.locator('#status')).toContainText(/disputed on 1\sMay 2025, supported on 3\sMay 2025/);
    await expect(page.locator('#evidence')).toContainText(/Added 3/);
    await expect(page.locator('#votes')).toBeVisible();
    expect((await page.goto(`${C1}/compare?from=2025-02-30`))?.status()).toBe(404);
    await expect(page.getByText('There is no such day.')).toBeVisible();
  });

  test('a comparison for which nobody chose days is of those between which it last moved', async ({ page }) => {
    await page.goto(`${C1}/compare`);
    await expect(page.getByText('It was last corrected between these two days.')).toBeVisible();
    await expect(page.locator('#corrections').getByRole('listitem')).not.toHaveCount(0);
    await page.goto(`${C2}/compare`);
    await expect(page.getByText('Its status last moved between these two days.')).toBeVisible();
    await expect(page.locator('#status')).toContainText(/unverified on .*, supported on /);
    const day = await page.getByLabel('to the end of').inputValue();
    await page.goto(`${C1}/compare?from=${day}&to=${day}`);
    await expect(page.getByText('Both days are the same')).toBeVisible();
  });

  test('before it was logged the page says so and leads on', async ({ page }) => {
    await page.goto(`${C1}/recorded/2025-04-30`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not recorded here yet');
    await page.getByRole('link', { name: 'The claim on the day it was logged' }).click();
    await expect(page).toHaveURL(`${C1}/recorded/2025-05-01`);
  });
});
