import { expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { lastPoints } from '#db/consensus-points.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { makeClaimWithEvidence, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { castVote } from '#test/factories/votes.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { closeEpoch } from './close-epoch.ts';
import type { Reading, State } from './point.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;

const vote = async ({ slug, evidenceId }: Claim, value = '1') => castVote(await makeMember('reviewer'), { slug, value, evidenceId, tag: 'primary-source' });
const evidenceIn = async ({ id }: Claim) => (await lastPoints<Reading, State>(on(), [id]))[0]?.state.evidence;

async function votedClaim(): Promise<Claim> {
  const claim = await makeClaimWithEvidence();
  for (const value of ['1', '1', '1', '0.75', '0']) await vote(claim, value);
  await catchUpWholly();
  await closeEpoch({ exact: true });
  return claim;
}

test('evidence that came before a vote between two epochs counts in the next one', async () => {
  const claim = await votedClaim();
  expect(await evidenceIn(claim)).toMatchObject({ items: 1 });
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'refutes', credibility: '1', source: sourceFields() });
  await vote(claim);
  await catchUpWholly();
  await closeEpoch({ exact: true });
  expect(await evidenceIn(claim)).toMatchObject({ items: 2, gradedAgainst: 1 });
});

test('new evidence closes the next exact epoch also when nobody voted since, and nothing does without', async () => {
  const claim = await votedClaim();
  expect(await closeEpoch({ exact: true })).toBeNull();
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'refutes', credibility: '1', source: sourceFields() });
  expect(await closeEpoch({ exact: false })).toBeNull();
  expect(await closeEpoch({ exact: true })).toBeGreaterThan(0);
  expect(await evidenceIn(claim)).toMatchObject({ items: 2 });
});

test('a new grade of an outlet reaches the claims that rest on it, though nothing was written about them', async () => {
  const claim = await makeClaimWithEvidence();
  const outlet = 'The Harbour Gazette of this test';
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'supports', credibility: '1', source: { ...sourceFields(), outlet } });
  for (const value of ['1', '1', '1', '0.75', '0']) await vote(claim, value);
  await catchUpWholly();
  await closeEpoch({ exact: true });
  const before = (await evidenceIn(claim))?.balance ?? 0;
  await gradeOutlet(await makeMember('editor'), { slug: 'the-harbour-gazette-of-this-test', grade: 'E', reason: 'It prints what it is sent' });
  await closeEpoch({ exact: true });
  expect((await evidenceIn(claim))?.balance).toBeLessThan(before);
});
