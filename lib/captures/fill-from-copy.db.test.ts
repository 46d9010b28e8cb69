import { afterAll, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { correctSource } from '#lib/sources/correct-source.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { correctionsOf } from '#lib/sources/source-history.ts';
import { getSource } from '#lib/sources/source-queries.ts';
import { article, captured, makeNewsSite, runNow } from '#test/factories/news-site.ts';
import { captureSource } from './ask-capture.ts';
import { saidOtherwise } from './said-otherwise.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

/** Records a source whose copy has not been made yet, and makes it. */
async function recorded(fields: Record<string, string> = {}): Promise<{ id: string; slug: string }> {
  const { value } = await recordSource(researcher, { address: news.serve(article()), kind: 'secondary', ...fields });
  await copy(value.slug);
  return value;
}

async function copy(slug: string): Promise<void> {
  const { value } = await captureSource(researcher, { slug });
  await runNow(value.id);
}

test('what nobody typed is read off the first copy, told as such, and no correction', async () => {
  await recordParty(researcher, { name: 'Harbour Times', publishes: true });
  const { id, slug } = await recorded();
  expect(await getSource(slug)).toMatchObject({ title: 'Seized with lobsters', author: 'Jane Doe', outlet: { name: 'Harbour Times' }, publishedFrom: '2023-05-03T00:00:00.000Z', publishedPrecision: 'day' });
  expect(await correctionsOf(id)).toMatchObject([{
    captureId: expect.any(String), changes: [
      { field: 'title', before: '127.0.0.1', after: 'Seized with lobsters' }, { field: 'author', after: 'Jane Doe' }, { field: 'outlet', after: { name: 'Harbour Times' } }, { field: 'published', before: null },
    ],
  }]);
  expect(await sql()`select from changes where stream_id = ${id}`).toHaveLength(0);
  // The next copy fills in nothing anew.
  await copy(slug);
  expect(await correctionsOf(id)).toHaveLength(1);
});

test('what somebody typed stays as it is, and an outlet that nobody recorded is not made up', async () => {
  const { id, slug } = await recorded({ title: 'Lobsters, by me', author: 'John Smith', published: '2023-05-04', outlet: 'The Pier' });
  expect(await getSource(slug)).toMatchObject({ title: 'Lobsters, by me', author: 'John Smith', outlet: { name: 'The Pier' }, publishedFrom: '2023-05-04T00:00:00.000Z' });
  expect(await correctionsOf(id)).toEqual([]);
  const { value } = await recordSource(researcher, { address: news.serve(article().replace('Harbour Times', 'Nobody’s Paper')), kind: 'secondary', title: 'Lobsters, by me' });
  await copy(value.slug);
  expect(await getSource(value.slug)).toMatchObject({ title: 'Lobsters, by me', author: 'Jane Doe', outlet: null });
});

test('a source that somebody corrected is left to people', async () => {
  const { value: { id, slug } } = await recordSource(researcher, { address: news.serve(article()), kind: 'secondary' });
  await correctSource(researcher, { slug, title: '127.0.0.1', kind: 'secondary', class: 'error', reason: 'It is called by its host.', seenSeq: 1 });
  await copy(slug);
  expect(await correctionsOf(id)).toHaveLength(1);
});

test('a form that was filled in and had a field emptied is taken at its word, one that took nothing is not', async () => {
  const [address, other] = [news.serve(article()), news.serve(article())];
  await captured(researcher, address);
  await captured(researcher, other);
  const emptied = await recordSource(researcher, { address, kind: 'secondary', title: 'Seized with lobsters' });
  expect(await getSource(emptied.value.slug)).toMatchObject({ title: 'Seized with lobsters', publishedFrom: null });
  const untouched = await recordSource(researcher, { address: other, kind: 'secondary' });
  expect(await getSource(untouched.value.slug)).toMatchObject({ title: 'Seized with lobsters', author: 'Jane Doe' });
});

test('what somebody recorded in other words than the copy has them is told beside it', async () => {
  const agreed = await recorded({ title: 'Seized, with lobsters!', author: 'jane doe', published: '2023-05', outlet: 'Harbour Times' });
  expect(await saidOtherwise(await facts(agreed.slug))).toBeNull();
  const corrected = await recorded({ title: 'Lobsters, by me', author: 'John Smith', published: '2023-05-04', outlet: 'Harbour Times' });
  expect(await saidOtherwise(await facts(corrected.slug))).toMatchObject({
    captureId: expect.any(String), fields: [{ name: 'source.title', value: 'Seized with lobsters', where: 'OpenGraph' }, { name: 'source.author', value: 'Jane Doe' }, { name: 'source.published', value: '2023-05-03' }],
  });
});

async function facts(slug: string) {
  const source = await getSource(slug);
  if (!source) throw new Error('no source');
  return source;
}
