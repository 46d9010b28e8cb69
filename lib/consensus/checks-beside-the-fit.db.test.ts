import { expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { pointsOf } from '#db/consensus-points.ts';
import { audiences } from '#lib/domain/consensus/audience.ts';
import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { readWithoutBusy } from '#lib/domain/consensus/high-volume.ts';
import { CONSENSUS_POLICY, type ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { makeClaimWithEvidence } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { castVote } from '#test/factories/votes.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { closeEpoch } from './close-epoch.ts';
import type { FitTask } from './fit-in-worker.ts';
import type { Reading, State } from './point.ts';

// Twelve votes beside ten are five times as many only on a much larger site, and a circle shows on one alone: here sharing an audience
// with no other claim is too much already.
const SOONER: ConsensusPolicy = { ...CONSENSUS_POLICY, highVolume: { ...CONSENSUS_POLICY.highVolume, timesMedian: 1.1 } };

async function fit({ log, policy, about, warm }: FitTask) {
  const { epoch, groups, weighed } = computeEpoch(log, policy, about, warm);
  return { epoch, groups, withoutBusy: readWithoutBusy(weighed, epoch.parameters, SOONER), audiences: { ...audiences(weighed, log.topicOf, SOONER), usual: -1 } };
}

test('the word “credible” hangs on what the votes say without the busiest reviewers, and on whether they are a circle’s', { timeout: 60_000 }, async () => {
  const claims = [];
  for (let n = 0; n < 12; n += 1) claims.push(await makeClaimWithEvidence());
  const reviewers = await Promise.all(Array.from({ length: 8 }, () => makeMember('reviewer')));
  for (const [u, reviewer] of reviewers.entries()) {
    for (const [n, { slug, evidenceId }] of claims.entries()) {
      // The first votes on all twelve, the others on ten each.
      if (u > 0 && (n + u) % 6 === 0) continue;
      await castVote(reviewer, { slug, value: u === 0 && n === 3 ? '0' : String(((n + u) % 3) / 4 + 0.5), evidenceId, tag: 'primary-source' });
    }
  }
  await catchUpWholly();
  await closeEpoch({ exact: true, fit });
  const differs = await Promise.all(claims.map(async ({ id }) => {
    const last = (await pointsOf<Reading, State | null>(on(), id, 100)).at(-1);
    const missing = last?.state?.wouldChange.find(({ word }) => word === 'credible')?.missing ?? [];
    expect(missing.find(({ name }) => name === 'audience')).toMatchObject({ is: 0, compare: 'at-most', needs: -1 });
    const needed = missing.find(({ name }) => name === 'without-busy');
    expect(needed).toMatchObject({ compare: 'at-least', needs: CONSENSUS_POLICY.highVolume.interceptLeast, isMet: false });
    return Math.abs((needed?.is ?? 0) - (last?.reading.intercept ?? 0));
  }));
  expect(Math.max(...differs)).toBeGreaterThan(0.001);
});
