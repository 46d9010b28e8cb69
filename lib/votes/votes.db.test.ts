import { expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { ownVotes } from '#db/votes.ts';
import type { Member } from '#lib/auth/actor.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { castVote } from '#test/factories/votes.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
const vote = (claim: Claim, reviewer: Member, value: string | number = '0.75') =>
  castVote(reviewer, { slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'primary-source' });

test('a change of mind is a further vote; the old one is kept and only the last one counts', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewers = await Promise.all(Array.from({ length: 5 }, () => makeMember('reviewer')));
  for (const reviewer of reviewers) await vote(claim, reviewer, '0');
  const [changed] = reviewers;
  if (!changed) throw new Error('no reviewer');
  await vote(claim, changed, '1');
  expect((await see(claim.slug)).tally).toMatchObject({ votes: 5, counts: [4, 0, 0, 0, 1], share: 0.2 });
  expect(await ownVotes(on(), claim.id, changed.id)).toMatchObject([{ n: 2, quarters: 4, blind: false }, { n: 1, quarters: 0, blind: true }]);
});

test('below five votes nothing of them is shown', async () => {
  const claim = await makeClaimWithEvidence();
  for (const value of ['0', '1', '1', '1']) await vote(claim, await makeMember('reviewer'), value);
  await vote(claim, await makeMember('reviewer'), 'cannot-judge');
  expect((await see(claim.slug)).tally).toEqual({ isShown: false, votes: null, cannotJudge: null, counts: null, share: null, interval: null });
});

test('one reviewer voting three times at once has three votes in order, one of which counts', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  await Promise.all(['0', '0.5', '1'].map((value) => vote(claim, reviewer, value)));
  const votes = await ownVotes(on(), claim.id, reviewer.id);
  expect(votes.map(({ n }) => n)).toEqual([3, 2, 1]);
});

test('twenty voters at once are all counted', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewers = await Promise.all(Array.from({ length: 20 }, () => makeMember('reviewer')));
  await Promise.all(reviewers.map((reviewer, index) => vote(claim, reviewer, String((index % 5) / 4))));
  expect((await see(claim.slug)).tally).toMatchObject({ votes: 20, counts: [4, 4, 4, 4, 4], share: 0.4 });
});

test('whoever logged the claim does not vote on it', async () => {
  const author = await makeMember('researcher', 'reviewer');
  const claim = await makeClaimWithEvidence();
  const { logClaim } = await import('#lib/claims/log-claim.ts');
  const own = await logClaim(author, { wording: 'A claim that its author would vote for' });
  expect((await refusalOf(castVote(author, { slug: own.value.slug, value: '1', evidenceId: claim.evidenceId, tag: 'primary-source' }))).code).toBe('own-claim');
});

test('whoever decided on the claim does not vote on it', async () => {
  const claim = await makeClaimWithEvidence();
  const both = await makeMember('editor', 'reviewer');
  const seenStatusId = (await see(claim.slug)).view.status.id;
  await changeStatus(both, { slug: claim.slug, to: 'supported', reason: 'The report carries it', evidenceIds: [claim.evidenceId], seenStatusId });
  expect((await refusalOf(vote(claim, both))).code).toBe('decided-on-it');
});

test('a vote names evidence of this claim, a step and a reason', async () => {
  const claim = await makeClaimWithEvidence();
  const other = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  expect((await refusalOf(castVote(reviewer, { slug: claim.slug, value: '0.75', evidenceId: other.evidenceId, tag: 'primary-source' }))).fields).toHaveProperty('evidenceId');
  expect((await refusalOf(castVote(reviewer, { slug: claim.slug, value: '0.6' }))).fields).toMatchObject({ value: expect.any(String), evidenceId: expect.any(String), tag: expect.any(String) });
});

test('only reviewers vote, and only on public claims', async () => {
  const claim = await makeClaimWithEvidence();
  const draft = await makeClaimWithEvidence({ visibility: 'draft' });
  expect((await refusalOf(vote(claim, await makeMember('researcher')))).code).toBe('not-allowed');
  expect((await refusalOf(vote(draft, await makeMember('reviewer')))).code).toBe('not-found');
});

test('a vote is blind only while nobody could see the counts', async () => {
  const claim = await makeClaimWithEvidence();
  for (const value of ['0', '0.25', '0.5', '0.75', '1']) await vote(claim, await makeMember('reviewer'), value);
  const late = await makeMember('reviewer');
  await vote(claim, late);
  expect(await ownVotes(on(), claim.id, late.id)).toMatchObject([{ n: 1, blind: false }]);
});

test('the vote of somebody who then took the claim up stops counting', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewers = await Promise.all(Array.from({ length: 6 }, () => makeMember('reviewer')));
  for (const reviewer of reviewers) await vote(claim, reviewer, '1');
  expect((await see(claim.slug)).tally.votes).toBe(6);
  const seenStatusId = (await see(claim.slug)).view.status.id;
  await changeStatus(reviewers[0] ?? null, { slug: claim.slug, to: 'under-review', reason: 'I take this one up', evidenceIds: [claim.evidenceId], seenStatusId });
  expect((await see(claim.slug)).tally.votes).toBe(5);
});
