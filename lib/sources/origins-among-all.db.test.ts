import { afterAll, expect, test } from 'vitest';
import { traceCopies } from '#lib/captures/trace-copies.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { makeClaim, see } from '#test/factories/claims.ts';
import { captured, makeNewsSite } from '#test/factories/news-site.ts';
import { sql } from '#db/client.ts';
import { suggestOrigins } from './suggest-origins.ts';

const news = await makeNewsSite();
const { researcher } = news;
afterAll(() => news.close());

const INTERVIEW = 'the harbour master said in an interview on Tuesday that seventy display cards lay below a layer of live lobsters and that nobody had declared any of them';
let n = 0;
const page = (body: string) => `<html lang="en"><head><title>Story ${(n += 1)}</title></head><body><article><h1>Story ${n} of the harbour</h1><p>${body}</p>
  ${Array.from({ length: 6 }, (_, at) => `<p>${Array.from({ length: 12 }, (_, word) => `told${n}x${at}x${word}`).join(' ')}.</p>`).join('')}</article></body></html>`;

/** A source of a claim of its own, with its stored copy. */
async function storyOf(body: string, more: { visibility?: string } = {}) {
  const address = news.serve(page(body));
  await captured(researcher, address);
  const claim = await makeClaim(researcher, more);
  const { value } = await addEvidence(researcher, { slug: claim.slug, stance: 'context', source: { address, kind: 'secondary', title: `Story ${n}` } });
  const [source] = await sql()<{ id: string }[]>`select source_id as id from evidence where entry_id = ${value.id}`;
  return { id: source?.id ?? '', address, slug: claim.slug };
}

async function traced(): Promise<void> {
  while ((await traceCopies()) > 0);
}

test('sources of other claims that carry the same passage are suggested, whichever claims they are used for', async () => {
  const first = await storyOf(`As ${INTERVIEW}, wrote the first.`);
  const unrelated = await storyOf('It rained on the harbour all day and nobody came to see the ships or anything else.');
  const copies = [await storyOf(`Others report that ${INTERVIEW}.`), await storyOf(`“${INTERVIEW}”, they say.`)];
  await traced();
  for (const copy of copies) {
    const suggested = await suggestOrigins(researcher, copy.id);
    expect(suggested.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id]));
    expect(suggested.map(({ id }) => id)).not.toContain(unrelated.id);
    expect(suggested.find(({ id }) => id === first.id)?.passage?.words).toBeGreaterThanOrEqual(20);
  }
  expect(await suggestOrigins(researcher, copies[0]?.id ?? '')).toEqual(await suggestOrigins(researcher, copies[0]?.id ?? ''));
});

test('a source of another claim is suggested where its address is linked to, and where both link to one address', async () => {
  const wire = await storyOf('The agency has this first and tells it in words that nobody else takes over from it.');
  const citing = await storyOf(`More of it is told <a href="${wire.address.replace('127.0.0.1', 'localhost')}">there</a> and <a href="https://agency.example/wire/77">on the wire</a>.`);
  const beside = await storyOf('Told in words of its own, after <a href="https://www.agency.example/wire/77">the wire</a> had it.');
  await traced();
  expect(await suggestOrigins(researcher, citing.id)).toMatchObject([{ id: beside.id, bothCite: expect.stringContaining('agency.example/wire/77') }]);
});

test('a source that only a draft uses is suggested to nobody, until it is published', async () => {
  const words = `That ${INTERVIEW.replaceAll('seventy', 'ninety').replace('Tuesday', 'Friday')} is told by a draft alone.`;
  const draft = await storyOf(words, { visibility: 'draft' });
  const seen = await storyOf(words);
  await traced();
  expect((await suggestOrigins(researcher, seen.id)).map(({ id }) => id)).not.toContain(draft.id);
  await setVisibility(researcher, { slug: draft.slug, to: 'public', reason: 'Ready for readers now' });
  expect((await see(draft.slug)).view.visibility).toBe('public');
  expect((await suggestOrigins(researcher, seen.id)).map(({ id }) => id)).toContain(draft.id);
});
