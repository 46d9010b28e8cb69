import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { ownCalibration } from './own-calibration.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;

const vote = (member: Member, claim: Claim, value: string) =>
  castVote(member, { slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'primary-source' });

const decide = async (editor: Member, { slug, evidenceId }: Claim, to: string) => changeStatus(editor, {
  slug, to, reason: 'The evidence says so', evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id,
});

test('blind votes are scored against what others decided later, while that stands', async () => {
  const [reviewer, late, editor] = [await makeMember('reviewer'), await makeMember('reviewer'), await makeMember('editor')];
  const [right, wrong, undecided] = [await makeClaimWithEvidence(), await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  await vote(reviewer, right, '1');
  await vote(reviewer, wrong, '0.25');
  await vote(reviewer, undecided, '1');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 0, brier: null });
  await decide(editor, right, 'supported');
  await decide(editor, wrong, 'supported');
  await vote(late, right, '1');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 2, brier: 0.75 ** 2 / 2, impact: 0 });
  expect((await ownCalibration(reviewer))?.curve.every(({ shown }) => shown === null)).toBe(true);
  expect(await ownCalibration(late)).toMatchObject({ votes: 0 });
  await decide(editor, right, 'disputed');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 1 });
});

/** Says of a claim what an epoch says when its votes have settled it. */
const settle = async ({ id }: Claim, beneath: string) => sql()`
  insert into consensus_points (claim_id, n, at, epoch, closes_epoch, reading, state)
  select ${id}, coalesce(max(n), 0) + 1, date_trunc('ms', clock_timestamp()), 0, true, '{}',
    ${sql().json({ word: 'settled', beneath, since: Date.now() + 1000 })} from consensus_points where claim_id = ${id}`;

test('where votes alone settled a claim, one’s own vote is scored against what they say without it', async () => {
  const reviewer = await makeMember('reviewer');
  const [carried, hanging, tied, refused] = [await makeClaimWithEvidence(), await makeClaimWithEvidence(), await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  for (const claim of [carried, hanging, refused]) await vote(reviewer, claim, '1');
  await castVote(reviewer, { slug: tied.slug, value: '1', evidenceId: tied.evidenceId, tag: 'primary-source', interest: true });
  for (const [claim, value] of [[carried, '1'], [tied, '1'], [hanging, '0.25'], [refused, '0']] as const) {
    for (let n = 0; n < 4; n += 1) await vote(await makeMember('reviewer'), claim, value);
  }
  await catchUpWholly();
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 0 });
  await settle(carried, 'credible');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 1, brier: 0, impact: 1 });
  // With their own vote this one would be credible; without it it is not, so there is nothing to score by.
  await settle(hanging, 'credible');
  await settle(tied, 'credible');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 1 });
  await settle(refused, 'not-credible');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 1, impact: 1 });
  // What an editor decides on evidence goes before what votes say, and counts once.
  await decide(await makeMember('editor'), carried, 'supported');
  expect(await ownCalibration(reviewer)).toMatchObject({ votes: 1, impact: 1 });
});

test('nobody is scored by a decision of their own', async () => {
  const [both, claim] = [await makeMember('reviewer', 'editor'), await makeClaimWithEvidence()];
  await vote(both, claim, '1');
  await expect(decide(both, claim, 'supported')).rejects.toMatchObject({ code: 'voted-on-it' });
  await decide(await makeMember('editor'), claim, 'supported');
  expect(await ownCalibration(both)).toMatchObject({ votes: 1 });
});

test('who never voted and is no reviewer is told nothing', async () => {
  expect(await ownCalibration(await makeMember('editor'))).toBeNull();
});
