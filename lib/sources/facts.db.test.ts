import { expect, test } from 'vitest';
import { renameParty } from '#lib/parties/rename-party.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { formerNamesOf } from '#lib/parties/party-history.ts';
import { getPartyForDesk } from '#lib/parties/party-queries.ts';
import { makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { correctSource, sourceToCorrect } from './correct-source.ts';
import { recordSource } from './record-source.ts';
import { getSourceForDesk } from './source-queries.ts';

const reason = 'The page itself says so';

test('a corrected source shows its new facts on every claim that cites it, and keeps when its evidence was known', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await recordSource(claim.researcher, sourceFields({ kind: 'satire', author: 'A. Nobody', published: '2025-05-01' }));
  await addEvidence(claim.researcher, { slug: claim.slug, stance: 'supports', source: { id: value.id } });
  const before = (await see(claim.slug)).view.evidence.at(-1);
  await correctSource(claim.researcher, { slug: value.slug, title: 'Not satire', kind: 'secondary', published: '2025-05-02', outlet: 'The Paper', reason, seenSeq: 1 });
  const after = (await see(claim.slug)).view.evidence.at(-1);
  expect([before?.counts, after?.counts]).toEqual([false, true]);
  expect(after?.source).toMatchObject({ title: 'Not satire', author: undefined, outlet: { name: 'The Paper' }, published: { precision: 'day' } });
  expect(after?.known).toEqual(before?.known);
});

test('of two corrections at once, one is told that the source changed', async () => {
  const researcher = await makeMember('researcher');
  const { value } = await recordSource(researcher, sourceFields());
  const correct = (title: string) => correctSource(researcher, { slug: value.slug, title, kind: 'primary', reason, seenSeq: 1 });
  const results = await Promise.allSettled([correct('One title'), correct('Another title')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(correct('A third title'))).code).toBe('stale');
  expect((await sourceToCorrect(value.slug))?.seq).toBe(2);
});

test('two sources sent at once for one address are one source', async () => {
  const researcher = await makeMember('researcher');
  const fields = sourceFields();
  const made = await Promise.all(Array.from({ length: 5 }, () => recordSource(researcher, fields)));
  expect(new Set(made.map(({ value }) => value.id)).size).toBe(1);
});

test('a renamed party keeps its address; the name of another is refused', async () => {
  const researcher = await makeMember('researcher');
  const [one, other] = [await recordParty(researcher, { name: 'Acme Incorporated' }), await recordParty(researcher, { name: 'Bolt Limited' })];
  const renamed = await renameParty(researcher, { slug: one.value.slug, name: 'Acme Group', reason, seenSeq: 1 });
  expect(renamed.at).toBe('/parties/acme-incorporated');
  expect((await refusalOf(renameParty(researcher, { slug: other.value.slug, name: 'acme group', reason, seenSeq: 1 }))).fields).toHaveProperty('name');
  expect((await recordParty(researcher, { name: 'ACME GROUP' })).value.id).toBe(one.value.id);
});

test('of two renamings at once, one is told the name that stands; the page keeps the old one with its reason', async () => {
  const researcher = await makeMember('researcher');
  const { value } = await recordParty(researcher, { name: 'Cask Brewers' });
  const rename = (name: string) => renameParty(researcher, { slug: value.slug, name, reason, seenSeq: 1 });
  const results = await Promise.allSettled([rename('Cask and Sons'), rename('Cask and Daughters')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const name = (await getPartyForDesk(researcher, value.slug))?.name;
  expect(await refusalOf(rename('Cask'))).toMatchObject({ code: 'stale', changed: { name, seq: 2 } });
  expect(await formerNamesOf(value.id, null)).toMatchObject([{ name: 'Cask Brewers', reason, by: researcher.name }]);
});

test('a corrected source tells each old value beside the new one, an outlet by its name', async () => {
  const researcher = await makeMember('researcher');
  const { value } = await recordSource(researcher, sourceFields({ title: 'A tale', published: '2025-05-01' }));
  await correctSource(researcher, { slug: value.slug, title: 'A tale', kind: 'secondary', published: '2025-05-02', outlet: 'The Tale Gazette', reason, seenSeq: 1 });
  expect((await getSourceForDesk(researcher, value.slug))?.corrections).toMatchObject([{
    by: researcher.name, reason, class: 'error', seq: 2,
    changes: [
      { field: 'outlet', before: null, after: { name: 'The Tale Gazette', slug: 'the-tale-gazette' } },
      { field: 'published', before: { from: '2025-05-01T00:00:00.000Z' }, after: { from: '2025-05-02T00:00:00.000Z' } },
    ],
  }]);
});
