import { expect, test } from 'vitest';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeClaim, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { markSource } from './mark-source.ts';

const reason = 'The publisher took it back in print';

test('an editor\'s mark stands on every claim that cites the source, and puts its evidence at risk', async () => {
  const [editor, researcher] = [await makeMember('editor'), await makeMember('researcher')];
  const { value: source } = await recordSource(researcher, { title: 'A paper that was taken back', kind: 'primary' });
  const claims = [await makeClaim(researcher), await makeClaim(researcher)];
  for (const { slug } of claims) await addEvidence(researcher, { slug, stance: 'supports', source: { id: source.id } });
  const { value } = await markSource(editor, { slug: source.slug, change: 'retracted', reason });
  expect(value.claims).toBe(2);
  for (const { slug } of claims) expect((await see(slug)).view.evidence[0]?.change).toMatchObject({ change: 'retracted', reason });
  const atRisk = (await getDesk(editor)).atRisk ?? [];
  expect(atRisk.map(({ slug }) => slug)).toEqual(expect.arrayContaining(claims.map(({ slug }) => slug)));
});

test('a source that nothing cites, an unknown one, another mark and another role are refused', async () => {
  const [editor, researcher] = [await makeMember('editor'), await makeMember('researcher')];
  const { value: source } = await recordSource(researcher, { title: 'A paper that nobody cites', kind: 'primary' });
  const mark = { slug: source.slug, change: 'retracted', reason };
  expect((await refusalOf(markSource(editor, mark))).code).toBe('nothing-cites');
  expect((await refusalOf(markSource(editor, { ...mark, slug: 'no-such-source' }))).code).toBe('not-found');
  expect((await refusalOf(markSource(editor, { ...mark, change: 'gone' }))).fields).toHaveProperty('change');
  expect((await refusalOf(markSource(researcher, mark))).code).toBe('not-allowed');
});
