import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { ownVotes } from '#db/votes.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { makeClaimWithEvidence, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { castVote } from '#test/factories/votes.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
const answer = ({ slug, evidenceId }: Claim, more: object = {}) => ({ slug, value: '0.75', evidenceId, tag: 'primary-source', ...more });

async function withSecond(claim: Claim): Promise<string> {
  return (await addEvidence(claim.researcher, { slug: claim.slug, stance: 'refutes', source: sourceFields() })).value.id;
}

test('what was opened is kept with the vote, each piece once, and shown to who cast it', async () => {
  const claim = await makeClaimWithEvidence();
  const second = await withSecond(claim);
  const reviewer = await makeMember('reviewer');
  await castVote(reviewer, answer(claim));
  await castVote(reviewer, answer(claim, { opened: second }));
  await castVote(reviewer, answer(claim, { opened: [second, claim.evidenceId, second] }));
  const votes = await ownVotes(on(), claim.id, reviewer.id);
  expect(votes.map(({ opened }) => opened)).toEqual([[claim.evidenceId, second].toSorted(), [second], []]);
  await expect(sql()`update votes set opened = '{}' where claim_id = ${claim.id}`).rejects.toThrow(/denied|refused/);
});

test('evidence of another claim, withdrawn evidence and what is no evidence at all is refused beside its field, and nothing is kept', async () => {
  const [claim, other] = [await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  const withdrawn = await withSecond(claim);
  await withdrawItem(claim.researcher, { slug: claim.slug, itemId: withdrawn, reason: 'It is a copy' });
  const reviewer = await makeMember('reviewer');
  for (const forged of [[other.evidenceId], [claim.evidenceId, withdrawn], [claim.id], ['nothing'], { of: 'it' }, Array.from({ length: 501 }, () => claim.evidenceId)]) {
    const refusal = await refusalOf(castVote(reviewer, answer(claim, { opened: forged })));
    expect([refusal.code, Object.keys(refusal.fields ?? {})]).toEqual(['invalid-input', ['opened']]);
  }
  expect(await ownVotes(on(), claim.id, reviewer.id)).toEqual([]);
});

test('evidence that came over with a merged claim can be opened too', async () => {
  const [claim, gone] = [await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  await mergeClaims(await makeMember('editor'), { slug: gone.slug, into: claim.slug, reason: 'The same claim' });
  const reviewer = await makeMember('reviewer');
  await castVote(reviewer, answer(claim, { opened: [gone.evidenceId] }));
  expect((await ownVotes(on(), claim.id, reviewer.id))[0]?.opened).toEqual([gone.evidenceId]);
});
