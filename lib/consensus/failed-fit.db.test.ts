import { expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { lastEpoch } from '#db/epochs.ts';
import { onStale } from '#lib/boundary/stale.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { healthOfSite } from '#lib/health/health-queries.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { closeEpoch } from './close-epoch.ts';
import { getConsensus } from './consensus-queries.ts';
import { consensusTags } from './consensus-tags.ts';
import { fitInWorker } from './fit-in-worker.ts';

async function votedClaim() {
  const claim = await makeClaimWithEvidence();
  for (const value of ['1', '1', '1', '0.75', '0']) {
    await castVote(await makeMember('reviewer'), { slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'primary-source' });
  }
  await catchUpWholly();
  return claim;
}

// A thread that is given nothing to fit throws inside itself, as one that meets a bug does.
const crash = () => closeEpoch({ exact: true, fit: (task) => fitInWorker({ ...task, log: null as never }) });
const consensusOn = async ({ slug }: { slug: string }) => getConsensus((await see(slug)).view);

test('a thread that crashes leaves the last epoch in force; the claim, the desk of editors and health say so until a fit holds', async () => {
  const claim = await votedClaim();
  await closeEpoch({ exact: true });
  const before = await lastEpoch(on());
  const next = await votedClaim();
  const stale: string[] = [];
  const stop = onStale((tags) => stale.push(...tags));
  await expect(crash()).rejects.toThrow();
  stop();
  expect(stale).toContain(consensusTags.epochs);
  expect((await lastEpoch(on()))?.number).toBe(before?.number);
  expect(await consensusOn(claim)).toMatchObject({ failed: { reason: 'crashed' }, epoch: { number: before?.number }, state: { word: 'gathering' } });
  expect((await consensusOn(next))?.state).toBeNull();
  expect(await healthOfSite()).toMatchObject({ database: 'here', consensus: { epoch: { number: before?.number }, failed: { reason: 'crashed' } } });
  expect((await getDesk(await makeMember('editor'))).fit).toMatchObject({ failed: { reason: 'crashed' } });
  expect((await getDesk(await makeMember('reviewer'))).fit).toBeNull();

  expect(await closeEpoch({ exact: true })).toBe((before?.number ?? 0) + 1);
  expect((await consensusOn(next))?.state).toMatchObject({ word: 'gathering' });
  expect((await consensusOn(claim))?.failed).toBeNull();
  expect(await healthOfSite()).toMatchObject({ consensus: { failed: null } });
});

test('votes are taken and shown while no fit holds', async () => {
  const claim = await votedClaim();
  await expect(crash()).rejects.toThrow();
  await castVote(await makeMember('reviewer'), { slug: claim.slug, value: '1', evidenceId: claim.evidenceId, tag: 'primary-source' });
  await catchUpWholly();
  expect((await consensusOn(claim))?.reading.votes).toBe(6);
});
