import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { VIEW_TABLES } from '#db/views.ts';
import { changeTopics } from '#lib/claims/change-topics.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { splitClaim } from '#lib/claims/split-claim.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { childEnvironment } from '#lib/env.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { renameParty } from '#lib/parties/rename-party.ts';
import { recordDerivation } from '#lib/sources/record-derivation.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { withdrawDerivation } from '#lib/sources/withdraw-derivation.ts';
import { makeClaimWithEvidence, sourceFields } from '#test/factories/claims.ts';
import { loadSample } from '#test/sample/tell.ts';
import { makeMember } from '#test/factories/member.ts';
import { RULES, type Rule } from './breaking.ts';

type Dump = Record<string, string[]>;

/** Every row of every view table, in one order. */
async function dump(): Promise<Dump> {
  const tables: Dump = {};
  for (const table of VIEW_TABLES) {
    const rows = await sql()<{ row: string }[]>`select to_jsonb(t)::text as row from ${sql()(table)} t order by 1`;
    tables[table] = rows.map(({ row }) => row);
  }
  return tables;
}

/** Rebuilds in a second process, as `npm run rebuild` does. */
async function rebuild(script: string, ...words: string[]): Promise<string> {
  const env = childEnvironment({ DATABASE_URL: testDatabase.url('app'), NODE_ENV: 'production' });
  const path = join(import.meta.dirname, script);
  return (await promisify(execFile)(process.execPath, [path, ...words], { env })).stdout;
}

let folded: Dump;

beforeAll(async () => {
  await loadSample();
  const claim = await makeClaimWithEvidence({ topics: 'one, two' });
  await changeTopics(claim.researcher, { slug: claim.slug, topics: 'two, three', seenTopics: 'one,two' });
  await withdrawItem(claim.researcher, { slug: claim.slug, itemId: claim.evidenceId, reason: 'It was about another case' });
  const { value: copy } = await recordSource(claim.researcher, sourceFields());
  const { value: link } = await recordDerivation(claim.researcher, { slug: copy.slug, source: sourceFields() });
  await withdrawDerivation(claim.researcher, { slug: copy.slug, derivationId: link.derivationId, reason: 'It was another report' });
  const editor = await makeMember('editor', 'researcher');
  const [gone, split] = [await makeClaimWithEvidence({ claimant: { name: 'Plover Post' } }), await makeClaimWithEvidence()];
  await renameParty(editor, { slug: 'plover-post', name: 'Plover and Daughters', reason: 'It has another name now', seenSeq: 1 });
  await mergeClaims(editor, { slug: gone.slug, into: claim.slug, reason: 'They say the same' });
  await splitClaim(editor, { slug: split.slug, wording: 'The other half of it', itemIds: [split.evidenceId], reason: 'They are two' });
  folded = await dump();
});

test('all view tables, emptied and rebuilt in a second process, come out equal row by row', async () => {
  for (const table of VIEW_TABLES) {
    expect(folded[table], table).not.toEqual([]);
    await sql()`delete from ${sql()(table)}`;
  }
  expect(await rebuild('../../scripts/rebuild.ts')).toMatch(/^Folded \d+ journals/);
  expect(await dump()).toEqual(folded);
});

test.each(Object.keys(RULES) as Rule[])('the comparison would show it if this rule were broken: %s', async (rule) => {
  expect(await rebuild('rebuild-broken.ts', rule)).toMatch(/^Folded \d+ journals/);
  expect(await dump()).not.toEqual(folded);
});
