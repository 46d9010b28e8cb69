import { expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { makeClaimWithEvidence, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { castVote } from '#test/factories/votes.ts';
import { reviewQueue } from './queue-queries.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
const vote = (reviewer: Member, { slug, evidenceId }: Claim) => castVote(reviewer, { slug, value: '0.75', evidenceId, tag: 'primary-source' });
const lineOf = async (reviewer: Member, { slug }: Claim) => (await reviewQueue(reviewer, null)).lines.find((line) => line.slug === slug);

test('a claim waits until it is voted on, and again when it changed since, before those few have judged', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  expect(await lineOf(reviewer, claim)).toMatchObject({ reasons: ['few'] });
  await vote(reviewer, claim);
  expect(await lineOf(reviewer, claim)).toBeUndefined();
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'refutes', source: sourceFields() });
  expect((await reviewQueue(reviewer, null)).lines[0]).toMatchObject({ slug: claim.slug, reasons: ['reconfirm', 'few'] });
});

test('the round of the day counts claims, not changes of mind', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  expect((await reviewQueue(reviewer, null)).today.done).toBe(0);
  await vote(reviewer, claim);
  await vote(reviewer, claim);
  expect((await reviewQueue(reviewer, null)).today.done).toBe(1);
});

test('what few have judged comes before what five have, and no line tells how many or how they voted', async () => {
  const [judged, waiting] = [await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  for (let n = 0; n < 5; n += 1) await vote(await makeMember('reviewer'), judged);
  const { lines } = await reviewQueue(await makeMember('reviewer'), null);
  const at = ({ slug }: Claim) => lines.findIndex((line) => line.slug === slug);
  expect(at(waiting)).toBeLessThan(at(judged));
  expect(lines[at(judged)]?.reasons).toEqual(['new']);
  for (const line of lines) for (const key of ['voters', 'word', 'sides']) expect(line).not.toHaveProperty(key);
});

test('the queue is for reviewers', async () => {
  expect((await refusalOf(reviewQueue(await makeMember('researcher'), null))).code).toBe('not-allowed');
});
