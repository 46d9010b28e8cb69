import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { ballots } from '#db/vote-log.ts';
import { ownVotes } from '#db/votes.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { getClaimForDesk } from '#lib/claims/claim-queries.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { castVote } from '#test/factories/votes.ts';
import { getVoteDesk } from './vote-queries.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
const answer = ({ slug, evidenceId }: Claim, more: object = {}) => ({ slug, value: '0.75', evidenceId, tag: 'primary-source', ...more });
const decide = async ({ slug, evidenceId }: Claim, to: string) =>
  changeStatus(await makeMember('editor'), { slug, to, reason: 'The report says so', evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id });

test('a declared tie marks the vote and stays ticked the next time; who declares none is not marked', async () => {
  const claim = await makeClaimWithEvidence();
  const [tied, other] = [await makeMember('reviewer'), await makeMember('reviewer')];
  await castVote(tied, answer(claim, { interest: 'on' }));
  await castVote(other, answer(claim));
  expect(await ownVotes(on(), claim.id, tied.id)).toMatchObject([{ interest: true }]);
  expect(await ownVotes(on(), claim.id, other.id)).toMatchObject([{ interest: false }]);
  await catchUpWholly();
  const seen = [];
  for await (const piece of ballots(sql(), { position: 2 ** 30, cutoff: '9999-01-01T00:00:00.000Z', claimIds: [claim.id] })) seen.push(...piece);
  expect(seen.map(({ interest }) => interest).sort()).toEqual([false, true]);
});

test('who votes against the status says why; who votes with it need not', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported');
  const reviewer = await makeMember('reviewer');
  expect((await refusalOf(castVote(reviewer, answer(claim, { value: '0.25' })))).fields).toEqual({ text: expect.stringContaining('supported') });
  expect(await ownVotes(on(), claim.id, reviewer.id)).toEqual([]);
  await castVote(reviewer, answer(claim, { value: '0.25', text: 'The report quotes itself.' }));
  await castVote(reviewer, answer(claim, { value: '1' }));
  expect(await ownVotes(on(), claim.id, reviewer.id)).toHaveLength(2);
});

test.each([
  ['its wording', async ({ slug }: Claim) => {
    const { view } = await see(slug);
    await rewordClaim(await makeMember('editor'), { slug, wording: 'It says something else now', reason: 'It says it more clearly', seenWordingId: view.wordings.at(-1)?.id });
  }],
  ['its evidence', async ({ slug }: Claim) => addEvidence(await makeMember('researcher'), { slug, stance: 'refutes', source: sourceFields() })],
])('a vote on a claim where %s changed since it was read is refused, and nothing of it is kept', async (_what, change) => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  const { seq } = (await see(claim.slug)).view;
  await change(claim);
  expect((await refusalOf(castVote(reviewer, answer(claim, { seenSeq: seq })))).code).toBe('stale');
  expect((await refusalOf(castVote(reviewer, answer(claim, { seenSeq: 2 ** 30 })))).code).toBe('stale');
  expect(await ownVotes(on(), claim.id, reviewer.id)).toEqual([]);
  await castVote(reviewer, answer(claim, { seenSeq: (await see(claim.slug)).view.seq }));
});

test('a change of status is no new round: the vote stands', async () => {
  const claim = await makeClaimWithEvidence();
  const { seq } = (await see(claim.slug)).view;
  await decide(claim, 'supported');
  await expect(castVote(await makeMember('reviewer'), answer(claim, { seenSeq: seq }))).resolves.toMatchObject({ value: { n: 1 } });
});

test('after new evidence a reviewer is told that their vote carries half weight, until they vote again', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  const isEarlier = async () => {
    const page = await getClaimForDesk(reviewer, claim.slug);
    if (!page) throw new Error('no claim');
    return (await getVoteDesk(reviewer, page)).isEarlier;
  };
  expect(await isEarlier()).toBe(false);
  await castVote(reviewer, answer(claim));
  expect(await isEarlier()).toBe(false);
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'refutes', source: sourceFields() });
  expect(await isEarlier()).toBe(true);
  await castVote(reviewer, answer(claim));
  expect(await isEarlier()).toBe(false);
});

test.each([['weight', 5], ['blind', true], ['assigned', true], ['recordedAt', '2020-01-01T00:00:00.000Z'], ['n', 9]])(
  'a vote that brings its own %s is refused', async (field, value) => {
    const claim = await makeClaimWithEvidence();
    const reviewer = await makeMember('reviewer');
    expect((await refusalOf(castVote(reviewer, answer(claim, { [field]: value })))).fields).toHaveProperty(field);
    expect(await ownVotes(on(), claim.id, reviewer.id)).toEqual([]);
  },
);

test('nobody votes on a void claim', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported');
  const input = { slug: claim.slug, to: 'void', reason: 'Ours was wrong', evidenceIds: [claim.evidenceId] };
  for (let editor = 0; editor < 2 && (await see(claim.slug)).view.status.status !== 'void'; editor += 1) {
    const { view } = await see(claim.slug);
    await changeStatus(await makeMember('editor'), { ...input, seenStatusId: view.status.id, proposalId: view.proposals[0]?.id });
  }
  expect((await see(claim.slug)).view.status.status).toBe('void');
  expect((await refusalOf(castVote(await makeMember('reviewer'), answer(claim)))).code).toBe('void-claim');
});
