import { afterAll, describe, expect, test } from 'vitest';
import { storedCaptures } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { article, cited, evidenceOf, makeNewsSite, PASSAGE } from '#test/factories/news-site.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { suggestOrigins } from '#lib/sources/suggest-origins.ts';
import { getCapture } from './capture-queries.ts';
import { excerptDesk } from './excerpt-desk.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

/** A source of which there is a stored copy, with the copy's text. */
async function withCopy(html = article()) {
  const { source } = await cited(researcher, news.serve(html));
  const [capture] = await storedCaptures(on(), source.id, 1);
  const text = (await getCapture(capture?.id ?? ''))?.text ?? '';
  return { source, captureId: capture?.id ?? '', text };
}

describe('a quote', () => {
  test('typed before there was a copy is found in it once it is kept, with how much differs', async () => {
    const { claim } = await cited(researcher, news.serve(article()), 'seventy display cards among  two hundred');
    const { excerpt } = await evidenceOf(claim.slug);
    expect(excerpt).toMatchObject({ distance: 0, exact: 'seventy display cards among two hundred', suffix: expect.stringContaining('and eighty') });
    const changed = await cited(researcher, news.serve(article()), 'Officers found seventeen display cards among two hundred and eighty kilograms');
    expect((await evidenceOf(changed.claim.slug)).excerpt?.distance).toBe(3);
    const absent = await cited(researcher, news.serve(article()), 'Xylophone quartets vex judges');
    // That it is not there is said, with the copy to look into.
    expect(await evidenceOf(absent.claim.slug)).toMatchObject({ excerpt: null, source: { copyId: expect.any(String) } });
  });

  test('from a source with a copy is tied to the place where it stands', async () => {
    const { source, captureId, text } = await withCopy();
    const claim = await makeClaim(researcher);
    await addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: { id: source.id }, quote: PASSAGE });
    const { excerpt } = await evidenceOf(claim.slug);
    expect(excerpt).toMatchObject({ captureId, distance: 0, exact: PASSAGE });
    expect(text.slice(excerpt?.start, excerpt?.end)).toBe(PASSAGE);
  });

  test('that does not stand in the copy is refused with the passage that comes closest, or taken as not in its text', async () => {
    const { source } = await withCopy();
    const claim = await makeClaim(researcher);
    const add = (more: object) => addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: { id: source.id }, ...more });
    const near = await refusalOf(add({ quote: PASSAGE.replace('seventy', 'ninety') }));
    expect(near.fields.quote).toContain(PASSAGE);
    expect((await refusalOf(add({ quote: 'Xylophone quartets vex judges' }))).fields.quote).toMatch(/do not stand in the stored copy/);
    expect((await see(claim.slug)).view.evidence).toEqual([]);
    await add({ quote: 'Words of a picture', notInText: 'on' });
    expect(await evidenceOf(claim.slug)).toMatchObject({ quote: 'Words of a picture', excerpt: null });
  });

  test('that stands there often is tied to the place that was marked', async () => {
    const { source, captureId, text } = await withCopy(article(`${PASSAGE} They said it twice: the cards were old. And again: the cards were old.`));
    const start = text.lastIndexOf('the cards were old');
    const claim = await makeClaim(researcher);
    await addEvidence(researcher, {
      slug: claim.slug, stance: 'context', source: { id: source.id }, quote: 'the cards were old', captureId, start: String(start), end: String(start + 18),
    });
    expect((await evidenceOf(claim.slug)).excerpt?.start).toBe(start);
  });

  test('marked in a copy of another source is refused', async () => {
    const [{ source }, other] = [await withCopy(), await withCopy()];
    const claim = await makeClaim(researcher);
    const wrong = { slug: claim.slug, stance: 'supports', source: { id: source.id }, quote: PASSAGE, captureId: other.captureId, start: '0', end: '5' };
    expect((await refusalOf(addEvidence(researcher, wrong))).fields).toHaveProperty('captureId');
  });
});

test('what is marked in a copy is shown with the claims its source is used for; drafts of others stay out of sight', async () => {
  const { source, captureId, text } = await withCopy();
  const start = text.indexOf(PASSAGE);
  const desk = await excerptDesk(researcher, captureId, { start, end: start + PASSAGE.length });
  expect(desk).toMatchObject({ source: { id: source.id }, passage: { quote: { exact: PASSAGE } }, claims: [{ slug: expect.any(String) }] });
  expect((await excerptDesk(researcher, captureId, { start, end: text.length + 9 }))?.passage).toBeNull();
  expect(await excerptDesk(researcher, 'no-capture', null)).toBeNull();
  expect(await excerptDesk(await makeMember(), captureId, null)).toBeNull();
});

test('a source without a copy takes a quote as it is typed', async () => {
  const claim = await makeClaim(researcher);
  await addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: sourceFields({ address: undefined, title: 'A letter on paper' }), quote: 'Anything at all' });
  expect(await evidenceOf(claim.slug)).toMatchObject({ quote: 'Anything at all', excerpt: null });
});

test('a claim that is logged with a quote from a stored copy has its evidence tied to it, and is logged without too', async () => {
  const { source } = await withCopy();
  const logged = async (quote: string) => (await makeClaim(researcher, { quote, stance: 'supports', source: { id: source.id } })).slug;
  expect((await evidenceOf(await logged(PASSAGE))).excerpt).toMatchObject({ distance: 0, exact: PASSAGE });
  expect((await evidenceOf(await logged('Words that stand nowhere in it'))).excerpt).toBeNull();
});

test('sources whose copies share a long passage, or link to one address, are suggested as origins', async () => {
  const wire = 'https://agency.example/wire/7';
  const [origin, copy] = [await withCopy(article(PASSAGE, '')), await withCopy(article(`${PASSAGE} See <a href="${wire}">the wire</a>.`))];
  const { slug } = await makeClaim(researcher);
  for (const { source } of [origin, copy]) await addEvidence(researcher, { slug, stance: 'context', source: { id: source.id } });
  const agency = await addEvidence(researcher, { slug, stance: 'context', source: sourceFields({ address: wire, title: 'The wire', published: undefined }) });
  const suggested = await suggestOrigins(researcher, copy.source.id);
  expect(suggested.find(({ id }) => id === origin.source.id)?.passage?.words).toBeGreaterThan(10);
  expect(suggested.find(({ title }) => title === 'The wire')).toMatchObject({ citesIt: true });
  expect(agency.value.id).toBeDefined();
});
