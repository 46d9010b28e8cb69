import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { fillParties } from '#test/factories/many-parties.ts';
import { makeMember } from '#test/factories/member.ts';
import { listOfParties, suggestedParties } from './party-queries.ts';

const LONG = 'The International Consortium for Matrixport Laboratories and Partners';

beforeAll(async () => {
  await fillParties(10_000);
  const researcher = await makeMember('researcher');
  for (const name of [LONG, 'Harbour']) await makeClaim(researcher, { claimant: { name } });
});

test.each(['matrixport', 'Matrixprt', 'matrxiport', 'Matrixpoort', 'consortum', 'internatinal consortium', 'Matrixport Labratories', 'laboratories and parners'])(
  'among ten thousand names, %j finds the long one first', async (typed) => {
    expect((await suggestedParties(null, typed)).items[0]).toMatchObject({ name: LONG });
    expect((await listOfParties(typed, null)).parties[0]).toMatchObject({ name: LONG });
  });

test('the whole name still comes before names that have it as a part', async () => {
  const found = (await suggestedParties(await makeMember('researcher'), 'Harbuor')).items.map(({ name }) => name);
  expect(found[0]).toBe('Harbour');
  expect(found.length).toBeGreaterThan(1);
});

test('a name that shares but a little word with what was typed is none of the close ones', async () => {
  const researcher = await makeMember('researcher');
  for (const name of ['The Register', 'The desk of this sample', 'The Keeper of the Lighthouse']) await makeClaim(researcher, { claimant: { name } });
  const found = (await suggestedParties(null, 'The Keeper')).items.map(({ name }) => name);
  expect(found).toContain('The Keeper of the Lighthouse');
  expect(found).not.toContain('The Register');
  expect(found).not.toContain('The desk of this sample');
});

test.each(['matrixprt', 'the', 'international'])('%j is looked up in the index of names', async (typed) => {
  const plan = await sql().begin(async (tx) => {
    await tx`set local pg_trgm.strict_word_similarity_threshold = 0.3`;
    const rows = await tx<{ queryPlan: string }[]>`
      explain select stream_id from parties where claimline_telling_words(${typed}::text) <<% claimline_unaccent(lower(name))`;
    return JSON.stringify(rows);
  });
  expect(plan).toContain('parties_name');
  expect(plan).not.toContain('Seq Scan');
});
