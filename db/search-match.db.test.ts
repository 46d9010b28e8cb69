import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { askedQuery } from './search-match.ts';

/** Whether two queries hold for each of these texts. */
const WORDED = ['A car was sold', 'Cards were sold', 'Nobody sold a carriage', 'The prime minister sold graphics cards', 'Über cars', 'Lobsters', ''];

test.each([
  'car', 'cars', 'sold car', 'sold -car', 'car or lobst', 'lobst OR car', '"prime minister" card', 'card "prime minister"', 'sold the', 'the',
  '-car', 'uber car', 'graphics card', 'or', 'sold or', 'nobody or sold carr', '2020', 'a',
])('"%s" is met where it is what the words mean, and nowhere else', async (text) => {
  const rows = await sql()<{ worded: string; asked: boolean | null; met: boolean | null }[]>`
    with ${askedQuery(sql(), text)}
    select worded, to_tsvector('english', claimline_unaccent(worded)) @@ (select asked from query) as asked,
      to_tsvector('english', claimline_unaccent(worded)) @@ (select met from query) as met
    from unnest(${WORDED}::text[]) worded`;
  expect(rows).toHaveLength(WORDED.length);
  expect(rows.filter(({ asked, met }) => asked !== met)).toEqual([]);
});
