import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { rebuildViews } from '#db/rebuild.ts';
import { verifyChains } from '#db/verify.ts';
import { VIEW_TABLES } from '#db/views.ts';
import { castVote } from '#test/factories/votes.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { loadClaims } from './load-claims.ts';
import { makePeople } from './people.ts';

async function dump() {
  const tables = VIEW_TABLES.map(async (table) => [
    table, await sql()`select to_jsonb(t)::text as row from ${sql()(table)} t order by 1`,
  ]);
  return Object.fromEntries(await Promise.all(tables));
}

test('claims loaded in bulk are as the use cases would have written them', async () => {
  const people = await makePeople();
  const claims = await loadClaims(testDatabase.url('super'), people, 120);
  expect(new Set(claims.map(({ slug }) => slug)).size).toBe(120);
  expect((await verifyChains(sql())).faults).toEqual([]);
  const loaded = await dump();
  await rebuildViews();
  expect(await dump()).toEqual(loaded);
  const [reviewer] = people.reviewers;
  const { value } = await castVote(reviewer ?? null, {
    slug: claims[0]?.slug, value: '1', evidenceId: claims[0]?.evidenceIds[0], tag: 'primary-source',
  });
  expect(value.n).toBe(1);
});
