import { beforeAll, expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { findWaiting } from '#db/front-page.ts';
import { recordReads } from '#lib/boundary/reads.ts';
import type { Member } from '#lib/auth/actor.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaim, makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { changeStatus } from './change-status.ts';
import { disputedClaims, hasAnyClaim, latestMoves, leadStory, splitClaims, waitingClaims } from './front-queries.ts';
import { setVisibility } from './set-visibility.ts';

let editor: Member;

beforeAll(async () => {
  editor = await makeMember('editor');
});

async function decide(slug: string, to: string, evidenceId: string, reason = 'The evidence says so, plainly') {
  const { view } = await see(slug);
  await changeStatus(editor, { slug, to, reason, evidenceIds: [evidenceId], seenStatusId: view.status.id });
}

async function vote(claim: { slug: string; evidenceId: string }, values: readonly string[]) {
  for (const value of values) {
    await castVote(await makeMember('reviewer'), { slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'single-source' });
  }
}

const slugs = (lines: readonly { slug: string }[]) => lines.map(({ slug }) => slug);

test('a site with nothing but a draft has nothing to read', async () => {
  await makeClaim(null, { visibility: 'draft' });
  expect(await hasAnyClaim()).toBe(false);
  expect(await waitingClaims()).toEqual([]);
  await makeClaim();
  expect(await hasAnyClaim()).toBe(true);
});

test('what moved gives the latest change of each claim, from what to what and why', async () => {
  const first = await makeClaimWithEvidence();
  const second = await makeClaimWithEvidence({ claimant: { name: 'NVIDIA' } });
  await decide(first.slug, 'supported', first.evidenceId);
  await decide(second.slug, 'disputed', second.evidenceId);
  await decide(first.slug, 'outdated', first.evidenceId, 'It was true when it was said');
  const [latest, before] = await latestMoves();
  expect(latest).toMatchObject({ slug: first.slug, fromStatus: 'supported', status: 'outdated', reason: 'It was true when it was said' });
  expect(before).toMatchObject({ slug: second.slug, fromStatus: 'unverified', parties: [{ name: 'NVIDIA' }] });
  expect(slugs(await disputedClaims())).toEqual([second.slug]);
});

test('the decision on the claim with most on record leads, before one just taken up', async () => {
  const [full, slight, taken] = [await makeClaimWithEvidence(), await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  await decide(full.slug, 'supported', full.evidenceId);
  await decide(full.slug, 'disputed', full.evidenceId);
  await decide(slight.slug, 'supported', slight.evidenceId);
  for (const to of ['supported', 'disputed', 'outdated', 'under-review']) await decide(taken.slug, to, taken.evidenceId);
  const moved = (await latestMoves()).filter(({ slug }) => [full, slight, taken].some((claim) => claim.slug === slug));
  expect(slugs(moved)).toEqual([taken.slug, slight.slug, full.slug]);
  const { value: lead, reads } = await recordReads(() => leadStory(moved));
  expect([lead?.line.slug, lead?.page.slug]).toEqual([full.slug, full.slug]);
  expect(reads.tags).toContain(`claim:${moved[1]?.id}`);
  expect((await leadStory(moved.slice(0, 1)))?.line.slug).toBe(taken.slug);
  expect(await leadStory([])).toBeNull();
});

test('what needs eyes has the longest wait first, and nothing that is settled', async () => {
  const settled = await makeClaimWithEvidence();
  await decide(settled.slug, 'supported', settled.evidenceId);
  const waiting = await waitingClaims();
  expect(slugs(waiting)).not.toContain(settled.slug);
  const since = waiting.map(({ statusSince }) => statusSince);
  expect(since).toEqual(since.toSorted());
});

test('reviewers pull apart when a third stand at each end, and not before there are five', async () => {
  const split = await makeClaimWithEvidence();
  await vote(split, ['0', '0.25', '1', '1']);
  expect(slugs(await splitClaims())).not.toContain(split.slug);
  await vote(split, ['0.75', '0']);
  expect((await splitClaims()).find(({ slug }) => slug === split.slug)).toMatchObject({ votes: 6, low: 3, high: 3, word: null });
  const agreed = await makeClaimWithEvidence();
  await vote(agreed, ['1', '1', '0.75', '1', '0', 'cannot-judge']);
  expect(slugs(await splitClaims())).not.toContain(agreed.slug);
});

test('a change of mind counts once: six votes of one reviewer are few', async () => {
  const claim = await makeClaimWithEvidence();
  const isFew = async () => (await findWaiting(on(), 100)).find(({ slug }) => slug === claim.slug)?.hasFewVotes;
  const reviewer = await makeMember('reviewer');
  for (const value of ['0', '1', '0', '1', '0', '1']) {
    await castVote(reviewer, { slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'single-source' });
  }
  expect(slugs(await splitClaims())).not.toContain(claim.slug);
  expect(await isFew()).toBe(true);
  await vote(claim, ['0', '1', '0', '1']);
  expect(await isFew()).toBe(false);
});

test('drafts and withheld claims are in no part of the front page', async () => {
  const withheld = await makeClaimWithEvidence();
  await vote(withheld, ['0', '0', '0', '1', '1', '1']);
  await decide(withheld.slug, 'disputed', withheld.evidenceId);
  await setVisibility(editor, { slug: withheld.slug, to: 'withheld', reason: 'A court order of 3 May' });
  const draft = await makeClaim(null, { visibility: 'draft' });
  const everything = [...await latestMoves(), ...await disputedClaims(), ...await splitClaims(), ...await waitingClaims()];
  expect(slugs(everything)).not.toContain(withheld.slug);
  expect(slugs(everything)).not.toContain(draft.slug);
});

test('the front page depends on every claim, every vote and the names it shows', async () => {
  const claim = await makeClaimWithEvidence({ claimant: { name: 'Matrixport' } });
  await decide(claim.slug, 'disputed', claim.evidenceId);
  const { value, reads } = await recordReads(() => Promise.all([latestMoves(), splitClaims()]));
  const party = value[0].flatMap(({ parties }) => parties).find(({ name }) => name === 'Matrixport');
  expect([...reads.tags]).toEqual(expect.arrayContaining(['claims', 'votes', `party:${party?.id}`]));
});
