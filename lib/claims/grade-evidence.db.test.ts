import { expect, test } from 'vitest';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { addEvidence } from './add-evidence.ts';
import { correctItem } from './correct-item.ts';
import { gradeEvidence } from './grade-evidence.ts';
import { withdrawItem } from './withdraw-item.ts';

const reason = 'Two others saw it too';

test('evidence carries the number and the interest it was added with, and each later one after the last', async () => {
  const { slug, researcher } = await makeClaimWithEvidence();
  const source = { address: 'https://example.org/maker', title: 'Press release', kind: 'primary' };
  const { value } = await addEvidence(researcher, { slug, stance: 'refutes', source, credibility: '6', interest: 'sells the product' });
  const evidence = async () => (await see(slug)).view.evidence.at(-1);
  expect(await evidence()).toMatchObject({ interest: 'sells the product', credibility: { value: '6', entryId: value.id } });
  await gradeEvidence(await makeMember('reviewer'), { slug, itemId: value.id, credibility: '2', reason, seenGradeId: value.id, interest: 'makes and sells it' });
  expect(await evidence()).toMatchObject({ interest: 'makes and sells it', credibility: { value: '2', reason } });
  await correctItem(await makeMember('editor'), { slug, itemId: value.id, class: 'error', reason: 'It only makes it', interest: 'makes it', seenSeq: (await see(slug)).view.seq });
  expect((await evidence())?.interest).toBe('makes it');
});

test('an interest is disclosed without a number; saying nothing is refused, and so is a number without a reason', async () => {
  const { slug, evidenceId: itemId, researcher } = await makeClaimWithEvidence();
  await gradeEvidence(researcher, { slug, itemId, interest: 'wrote the rule' });
  expect((await see(slug)).view.evidence[0]).toMatchObject({ interest: 'wrote the rule', credibility: null });
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId, interest: 'wrote the rule' }))).fields).toHaveProperty('credibility');
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId, credibility: '3' }))).fields).toHaveProperty('reason');
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId, credibility: '7', reason }))).fields).toHaveProperty('credibility');
});

test('of two grades at once one is told that it changed; withdrawn and foreign evidence is refused', async () => {
  const { slug, evidenceId: itemId, researcher } = await makeClaimWithEvidence();
  const other = await makeClaimWithEvidence();
  const results = await Promise.allSettled(['1', '5'].map((credibility) => gradeEvidence(researcher, { slug, itemId, credibility, reason })));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId, credibility: '3', reason }))).code).toBe('stale');
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId: other.evidenceId, credibility: '3', reason }))).code).toBe('not-found');
  await withdrawItem(researcher, { slug, itemId, reason: 'It was about another case' });
  expect((await refusalOf(gradeEvidence(researcher, { slug, itemId, credibility: '3', reason }))).code).toBe('already-withdrawn');
});
