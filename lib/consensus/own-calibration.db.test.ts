import { expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
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

test('who never voted and is no reviewer is told nothing', async () => {
  expect(await ownCalibration(await makeMember('editor'))).toBeNull();
});
