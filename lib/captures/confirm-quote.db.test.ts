import { afterAll, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { see } from '#test/factories/claims.ts';
import { article, captureAgain, cited, evidenceOf, makeNewsSite, PASSAGE } from '#test/factories/news-site.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { confirmQuote } from './confirm-quote.ts';
import { markSource } from './mark-source.ts';
import { quotesToConfirm } from './quote-desk.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

/** A claim that quotes a page, and the page changed since; the change as the claim tells it. */
async function changed(passage: string) {
  const address = news.serve(article());
  const made = await cited(researcher, address);
  news.put(new URL(address).pathname, article(passage));
  const captureId = await captureAgain(researcher, made.source.slug);
  return { ...made, captureId, slug: made.claim.slug, path: new URL(address).pathname };
}
const EDITED = PASSAGE.replace('seventy', 'seven');

test('confirming that the newest copy still says so settles the change, and the journal says how many characters differ', async () => {
  const { slug, evidenceId, captureId } = await changed(EDITED);
  expect((await evidenceOf(slug)).change).toMatchObject({ change: 'changed', passage: 'changed', distance: 2 });
  expect(await quotesToConfirm((await see(slug)).view.evidence)).toMatchObject([{ captureId, found: { exact: EDITED, distance: 2 } }]);
  const editor = await makeMember('editor');
  const atRisk = async () => ((await getDesk(editor)).atRisk ?? []).filter((line) => line.slug === slug).length;
  expect(await atRisk()).toBe(1);
  await confirmQuote(researcher, { slug, itemId: evidenceId, seenCaptureId: captureId });
  expect(await evidenceOf(slug)).toMatchObject({ change: null, excerpt: { captureId, distance: 2, exact: EDITED, isConfirmed: true } });
  expect(await atRisk()).toBe(0);
  expect(await quotesToConfirm((await see(slug)).view.evidence)).toEqual([]);
  const again = confirmQuote(researcher, { slug, itemId: evidenceId, seenCaptureId: captureId });
  expect(await refusalOf(again)).toMatchObject({ code: 'stale', changed: { confirmed: expect.any(String) } });
});

test('the next change of the source puts the badge back', async () => {
  const { slug, evidenceId, captureId, path, source } = await changed(EDITED);
  await confirmQuote(researcher, { slug, itemId: evidenceId, seenCaptureId: captureId });
  news.put(path, article(PASSAGE.replace('live', 'dead')));
  await captureAgain(researcher, source.slug);
  expect((await evidenceOf(slug)).change).toMatchObject({ change: 'changed', passage: 'changed' });
});

test('refused: words that are gone, an older copy, evidence that quotes nothing or was withdrawn, unknown things, strangers', async () => {
  const { slug, evidenceId, captureId, source } = await changed('Nobody was found anywhere at any time by anybody.');
  const confirm = (more: object, who: Member | null = researcher) => refusalOf(confirmQuote(who, { slug, itemId: evidenceId, seenCaptureId: captureId, ...more }));
  expect((await confirm({})).fields).toHaveProperty('itemId');
  const [first] = (await see(slug)).view.evidence;
  expect(await confirm({ seenCaptureId: first?.excerpt?.captureId })).toMatchObject({ code: 'stale', changed: { captureId } });
  expect((await confirm({ seenCaptureId: 'x' })).fields).toHaveProperty('seenCaptureId');
  expect((await confirm({ itemId: captureId })).code).toBe('not-found');
  expect((await confirm({}, null)).code).toBe('not-signed-in');
  expect((await confirm({}, await makeMember('admin'))).code).toBe('not-allowed');
  const { value } = await addEvidence(researcher, { slug, stance: 'context', source: { id: source.id } });
  expect((await confirm({ itemId: value.id })).fields).toHaveProperty('itemId');
  await withdrawItem(researcher, { slug, itemId: evidenceId, reason: 'It says something else now' });
  expect((await confirm({})).code).toBe('already-withdrawn');
});

test('what an editor says was taken back stays so, whatever stands in the copy', async () => {
  const { slug, evidenceId, captureId, source } = await changed(EDITED);
  await markSource(await makeMember('editor'), { slug: source.slug, change: 'retracted', reason: 'Taken back in print' });
  await confirmQuote(researcher, { slug, itemId: evidenceId, seenCaptureId: captureId });
  expect(await evidenceOf(slug)).toMatchObject({ change: { change: 'retracted' }, excerpt: { isConfirmed: true } });
});
