import { beforeEach, expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { pointsOf } from '#db/consensus-points.ts';
import { failedSince, lastEpoch } from '#db/epochs.ts';
import { ballots, lastPosition } from '#db/vote-log.ts';
import type { Member } from '#lib/auth/actor.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { epochOf } from '#lib/domain/consensus/epoch.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { votesHash } from '#lib/domain/consensus/votes-hash.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { catchUp } from './catch-up.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { closeEpoch } from './close-epoch.ts';
import { fitInWorker } from './fit-in-worker.ts';
import type { Reading, State } from './point.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
const FAR = '2999-01-01T00:00:00.000Z';

let reviewers: Member[] = [];
beforeEach(async () => {
  if (reviewers.length === 0) reviewers = await Promise.all(Array.from({ length: 12 }, () => makeMember('reviewer')));
});

async function voteAll(claim: Claim, values: readonly string[]): Promise<void> {
  await Promise.all(values.map((value, k) => castVote(reviewers[k] ?? null, {
    slug: claim.slug, value, evidenceId: claim.evidenceId, tag: 'primary-source',
  })));
}

const points = (claim: Claim) => pointsOf<Reading, State | null>(on(), claim.id, 100);

async function counted(claim: Claim) {
  const found = [];
  for await (const piece of ballots(on(), { position: await lastPosition(on()), cutoff: FAR, claimIds: [claim.id] })) found.push(...piece);
  return found;
}

test('every vote gets one place, without gaps, however many catch up at once', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, Array.from({ length: 12 }, (_, k) => String((k % 5) / 4)));
  await Promise.all([catchUp(), catchUp(), catchUp()]);
  await catchUpWholly();
  const [log] = await sql()<{ most: number; count: number; votes: number }[]>`
    select max(position) as most, count(*)::int as count, (select count(*)::int from votes) as votes from vote_log`;
  expect(log).toEqual({ most: log?.votes, count: log?.votes, votes: log?.votes });
  expect(await catchUp()).toBe(0);
});

test('a vote that commits late still gets its place', async () => {
  const claim = await makeClaimWithEvidence();
  const [early, late] = reviewers;
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  const slow = sql().begin(async (tx) => {
    await tx`insert into votes (id, claim_id, actor_id, n, quarters, claim_seq, blind, recorded_at, hash)
      values (gen_random_uuid(), ${claim.id}, ${late?.id ?? ''}, 1, 4, 2, true, date_trunc('ms', clock_timestamp()), 'x')`;
    await held;
  });
  await castVote(early ?? null, { slug: claim.slug, value: '0', evidenceId: claim.evidenceId, tag: 'primary-source' });
  await catchUp();
  release();
  await slow;
  await catchUpWholly();
  expect((await counted(claim)).map(({ quarters }) => quarters).sort()).toEqual([0, 4]);
});

test('from five votes on a claim has a point for each batch, without a word until an epoch closes', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1']);
  await catchUpWholly();
  expect(await points(claim)).toEqual([]);
  await castVote(reviewers[4] ?? null, { slug: claim.slug, value: '0', evidenceId: claim.evidenceId, tag: 'primary-source' });
  await catchUpWholly();
  const [point] = await points(claim);
  expect(point).toMatchObject({ n: 1, closesEpoch: false, state: null, reading: { votes: 5, plain: { share: 0.8, earlier: 0 } } });
});

test('an epoch gives a claim its word, which its journal has too', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1', '0.75']);
  await catchUpWholly();
  const number = await closeEpoch({ exact: true });
  const { view } = await see(claim.slug);
  expect(view.consensus).toMatchObject({ word: 'gathering', epoch: number });
  expect((await points(claim)).at(-1)).toMatchObject({ closesEpoch: true, epoch: number, state: { word: 'gathering' } });
});

test('a small site is told by all votes that count, also when the fit could take none of them', async () => {
  const { getMethod } = await import('./method-queries.ts');
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1', '0.75']);
  await catchUpWholly();
  await closeEpoch({ exact: true });
  const { epoch, votes } = await getMethod();
  const [counted] = await sql()<{ votes: number }[]>`
    select count(*)::int as votes from votes where claim_id in (select claim_id from consensus_points where epoch = ${epoch?.number ?? 0} and closes_epoch)
      and (claim_id, actor_id, n) in (select claim_id, actor_id, max(n) from votes group by 1, 2)`;
  expect(epoch).toMatchObject({ votes: 0, knowsViewpoints: false });
  expect(votes).toBe(counted?.votes);
  expect(votes).toBeGreaterThanOrEqual(5);
});

test('a claim that came up in one burst of votes is held back, and says so', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, Array.from({ length: 12 }, () => '1'));
  await catchUpWholly();
  await closeEpoch({ exact: true });
  const missing = (await points(claim)).at(-1)?.state?.wouldChange.find(({ word }) => word === 'credible')?.missing ?? [];
  expect(missing.map(({ name }) => name)).toContain('no-attack');
});

test('reworded, a claim has its earlier votes at half weight until they are confirmed', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1', '1']);
  await rewordClaim(claim.researcher, {
    slug: claim.slug, wording: 'Another wording of the same claim', reason: 'Clearer in its scope', seenWordingId: (await see(claim.slug)).view.wording.id,
  });
  await castVote(reviewers[0] ?? null, { slug: claim.slug, value: '1', evidenceId: claim.evidenceId, tag: 'primary-source' });
  await catchUpWholly();
  expect((await counted(claim)).filter(({ isEarlier }) => isEarlier)).toHaveLength(4);
  expect((await points(claim)).at(-1)).toMatchObject({ reading: { votes: 5, plain: { earlier: 4 } } });
});

test('nothing new makes no epoch, and two at once make one', async () => {
  await closeEpoch({ exact: true });
  expect(await closeEpoch({ exact: false })).toBeNull();
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1', '0']);
  await catchUpWholly();
  const numbers = await Promise.all([closeEpoch({ exact: true }), closeEpoch({ exact: true })]);
  expect(numbers.filter((number) => number !== null)).toHaveLength(1);
});

test('a fit that crashes leaves the last epoch in force, and is noted', async () => {
  const claim = await makeClaimWithEvidence();
  await voteAll(claim, ['1', '1', '1', '1', '0']);
  await catchUpWholly();
  const before = await lastEpoch(on());
  await expect(closeEpoch({ exact: true, fit: () => Promise.reject(new Error('out of memory')) })).rejects.toThrow('out of memory');
  expect((await lastEpoch(on()))?.number).toBe(before?.number);
  expect(await failedSince(on(), before?.madeAt ?? null)).toMatchObject({ reason: 'crashed' });
  await closeEpoch({ exact: true });
  expect(await failedSince(on(), (await lastEpoch(on()))?.madeAt ?? null)).toBeNull();
});

test('the thread fits the same epoch as this one', async () => {
  const { ratingsOf } = await import('#lib/domain/consensus/collect-ratings.ts');
  const { fitRatings } = await import('#lib/domain/consensus/fit.ts');
  const votes = Array.from({ length: 600 }, (_, k) => ({ rater: `r${k % 20}`, item: `i${Math.floor(k / 20)}`, value: ((k * 7) % 5) / 4, at: k }));
  const ratings = ratingsOf(votes);
  const log = { ratings, createdAt: new Float64Array(30), topicOf: new Uint32Array(30), released: new Uint8Array(20), assigned: new Set<number>(), aside: [] };
  const { epoch } = await fitInWorker({ log, policy: CONSENSUS_POLICY, about: { number: 1, position: 600 }, warm: null });
  const here = epochOf(fitRatings(ratings, CONSENSUS_POLICY, { createdAt: log.createdAt }), CONSENSUS_POLICY, { number: 1, position: 600, votesHash: votesHash(log) });
  expect(epoch.hash).toBe(here.hash);
});

test('epochs, points and the log of votes are only added to', async () => {
  for (const table of ['epochs', 'consensus_points', 'vote_log']) {
    await expect(sql().unsafe(`delete from ${table}`)).rejects.toThrow();
    await expect(sql().unsafe(`truncate ${table}`)).rejects.toThrow();
  }
});

test('the file of an exact epoch verifies, and one with a changed vote does not', async () => {
  const { readDump } = await import('#lib/domain/consensus/dump-reader.ts');
  const { verifyDump } = await import('#lib/domain/consensus/verify-dump.ts');
  const { votesFile } = await import('./published-queries.ts');
  const claims = await Promise.all(Array.from({ length: 12 }, () => makeClaimWithEvidence()));
  for (const [k, claim] of claims.entries()) await voteAll(claim, reviewers.map((_, u) => String(((k + u) % 5) / 4)));
  await catchUpWholly();
  const number = await closeEpoch({ exact: true });
  const verified = (text: string) => {
    const reader = readDump();
    for (const line of text.trimEnd().split('\n')) reader.line(line);
    return verifyDump(reader.finish());
  };
  const file = await votesFile(new URLSearchParams());
  const text = new TextDecoder().decode(file?.body as Uint8Array);
  expect(verified(text).problems).toEqual([]);
  expect(verified(text)).toMatchObject({ isVerified: true, stated: { number } });
  expect(text).not.toContain(reviewers[0]?.id);
  const forged = text.replace('"value":0', '"value":4');
  expect(forged).not.toBe(text);
  expect(verified(forged).isVerified).toBe(false);
  expect(await votesFile(new URLSearchParams({ epoch: '999999' }))).toBeNull();
});
