import { expect, test } from 'vitest';
import { renameParty } from '#lib/parties/rename-party.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { correctSource, sourceToCorrect } from './correct-source.ts';
import { recordSource } from './record-source.ts';

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
  const renamed = await renameParty(researcher, { slug: one.value.slug, name: 'Acme Group', reason });
  expect(renamed.at).toBe('/parties/acme-incorporated');
  expect((await refusalOf(renameParty(researcher, { slug: other.value.slug, name: 'acme group', reason }))).fields).toHaveProperty('name');
  expect((await recordParty(researcher, { name: 'ACME GROUP' })).value.id).toBe(one.value.id);
});
