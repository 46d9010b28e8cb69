import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRestorer, openPool, type Pool } from '#db/client.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { formerNamesOf, partyAsOf } from '#lib/parties/party-history.ts';
import { getParty } from '#lib/parties/party-queries.ts';
import { renameParty } from '#lib/parties/rename-party.ts';
import { getTopicName } from '#lib/topics/topic-queries.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { changeTopics } from './change-topics.ts';
import { getClaimAsOf } from './as-of-queries.ts';
import { listClaims } from './list-queries.ts';
import { readListQuery } from './list-query.ts';

const BEFORE = '2025-05-01';
const AFTER = '2025-05-03';
const reason = 'It gave itself another name';
let restorer: Pool;
let slug: string;

beforeAll(async () => {
  restorer = openPool(testDatabase.url('restore'), { max: 2 });
  slug = await asRestorer(restorer, () => `${BEFORE}T10:00:00.000Z`, async () => {
    const researcher = await makeMember('researcher');
    return (await makeClaim(researcher, { claimant: { name: 'Kittiwake Labs' }, topics: 'Sea Birds' })).slug;
  });
  await asRestorer(restorer, () => `${AFTER}T10:00:00.000Z`, async () => {
    const researcher = await makeMember('researcher', 'editor');
    await renameParty(researcher, { slug: 'kittiwake-labs', name: 'Gannet Works', reason, seenSeq: 1 });
    await changeTopics(researcher, { slug, topics: '', seenTopics: 'sea-birds' });
  });
});
afterAll(() => restorer.end());

async function listOf(asOf: AsOf | null, more: Record<string, string> = {}) {
  const query = readListQuery({ ...(asOf && { on: asOf.date, reading: asOf.reading }), ...more });
  if ('wrong' in query) throw new Error(query.wrong);
  const list = await listClaims(query);
  return {
    names: list?.lines.flatMap(({ parties }) => parties.map(({ name }) => name)),
    facet: list?.facets.parties.map(({ name }) => name), topics: list?.facets.topics.map(({ name }) => name),
  };
}

const OLD = ['Kittiwake Labs'];
const NEW = ['Gannet Works'];

// Nobody publishes a renaming, so hindsight knows the new name on every day.
test.each([
  ['recorded', BEFORE, OLD], ['recorded', '2025-05-02', OLD], ['recorded', AFTER, NEW], ['known', BEFORE, NEW],
] as const)('in the reading %s of %s the list, its filter by the party and the claim name it alike', async (reading, date, names) => {
  const asOf = { reading, date };
  const narrowed: Record<string, string>[] = [{}, { party: 'kittiwake-labs' }];
  for (const more of narrowed) expect(await listOf(asOf, more)).toMatchObject({ names, facet: names });
  const view = (await getClaimAsOf(slug, asOf))?.moment.view;
  expect(view?.attributions.map(({ party }) => party.name)).toEqual(names);
});

test('a party as of a day has the name and the former names of then, and none before it was recorded', async () => {
  const party = await getParty('kittiwake-labs');
  if (!party) throw new Error('no party');
  expect(party.name).toBe('Gannet Works');
  expect([await partyAsOf(party, { reading: 'recorded', date: BEFORE }), await formerNamesOf(party.id, { reading: 'recorded', date: BEFORE })])
    .toMatchObject([{ name: 'Kittiwake Labs' }, []]);
  expect([await partyAsOf(party, { reading: 'recorded', date: AFTER }), await formerNamesOf(party.id, { reading: 'recorded', date: AFTER })])
    .toMatchObject([{ name: 'Gannet Works' }, [{ name: 'Kittiwake Labs', reason }]]);
  expect(await partyAsOf(party, { reading: 'recorded', date: '2025-04-30' })).toBeNull();
});

test('a topic that no claim has any more is still named on the days on which one had it', async () => {
  expect(await getTopicName('sea-birds', null)).toBeNull();
  expect(await getTopicName('sea-birds', { reading: 'recorded', date: BEFORE })).toBe('Sea Birds');
  expect((await listOf({ reading: 'recorded', date: BEFORE }, { topic: 'sea-birds' })).topics).toEqual(['Sea Birds']);
  expect(await getTopicName('sea-birds', { reading: 'recorded', date: AFTER })).toBeNull();
});
