import { expect, test } from 'vitest';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { addRebuttal } from './add-rebuttal.ts';
import { logClaim } from './log-claim.ts';
import { rewordClaim } from './reword-claim.ts';
import { setVisibility } from './set-visibility.ts';

test('the very wording of a public claim is refused with that claim, until it is confirmed to be another', async () => {
  const researcher = await makeMember('researcher');
  const { value } = await logClaim(researcher, { wording: 'The sluice at Example was left open' });
  const again = (fields: object = {}) => logClaim(researcher, { wording: 'the sluice, at Éxample, was left OPEN!', ...fields });
  expect(await refusalOf(again())).toMatchObject({
    code: 'already-logged', fields: { confirmDuplicate: expect.stringContaining('very wording') },
    changed: { claims: [{ slug: value.slug, at: `/claims/${value.slug}` }] },
  });
  const target = await makeClaim(researcher);
  const rebuttal = { slug: target.slug, rebuttal: 'denial', wording: 'The sluice at Example was left open.', source: sourceFields() };
  expect((await refusalOf(addRebuttal(researcher, rebuttal))).code).toBe('already-logged');
  expect((await again({ confirmDuplicate: 'on' })).value.slug).not.toBe(value.slug);
  expect((await addRebuttal(researcher, { ...rebuttal, confirmDuplicate: true })).value.slug).not.toBe(value.slug);
  await logClaim(researcher, { wording: 'The sluice at Example was left half open' });
});

test('nor is a claim reworded into it, or a draft of it published, until that is confirmed', async () => {
  const researcher = await makeMember('researcher');
  const wording = 'The weir at Example was raised by a metre';
  const { value: draft } = await logClaim(researcher, { wording, visibility: 'draft' });
  const { value: other } = await logClaim(researcher, { wording: 'The weir at Example was raised' });
  await logClaim(researcher, { wording });
  const { view } = await see(other.slug);
  const reword = (fields: object = {}) => rewordClaim(researcher, {
    slug: other.slug, wording: `${wording}.`, reason: 'By how much', seenWordingId: view.wording.id, ...fields,
  });
  const publish = (fields: object = {}) => setVisibility(researcher, { slug: draft.slug, to: 'public', reason: 'Checked twice', ...fields });
  for (const act of [reword, publish]) {
    expect((await refusalOf(act())).code).toBe('already-logged');
    await act({ confirmDuplicate: 'on' });
  }
  expect((await see(other.slug)).view.wording.text).toBe(`${wording}.`);
  expect((await see(draft.slug)).view.visibility).toBe('public');
});

test('of two who log one wording at once, one is told of the other; a draft stands in nobody\'s way', async () => {
  const researcher = await makeMember('researcher');
  const log = (visibility = 'public') => logClaim(researcher, { wording: 'The lock keeper of Example has resigned', visibility });
  await log('draft');
  const results = await Promise.allSettled([log(), log()]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
