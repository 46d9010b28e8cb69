import { beforeAll, expect, test } from 'vitest';
import { on, openPool, sql } from '#db/client.ts';
import { allLastPoints } from '#db/consensus-points.ts';
import { exactEpochs } from '#db/epochs.ts';
import { verifyChains } from '#db/verify.ts';
import type { Reading, State } from '#lib/consensus/point.ts';
import { CROWD_CLAIMS } from '#lib/site/seed-crowd/claims.ts';
import { tellCrowd } from '#lib/site/seed-crowd/tell-crowd.ts';
import { testDatabase } from '#test/database/test-database.ts';

const words = new Map<string, { word: string; reading: Reading }>();

beforeAll(async () => {
  const pool = openPool(testDatabase.url('restore'), { max: 2 });
  await tellCrowd(pool, Date.parse('2026-08-01T00:00:00.000Z'));
  await pool.end();
  const rows = await sql()<{ id: string; wording: string }[]>`select stream_id as id, wording from claims`;
  const wordings = new Map(rows.map(({ id, wording }) => [id, wording]));
  for (const { claimId, state, reading } of await allLastPoints<Reading, State>(on())) {
    words.set(wordings.get(claimId) ?? '', { word: state.word, reading });
  }
}, 120_000);

test('forty claims, sixty reviewers, enough votes for viewpoints to be known', async () => {
  const [counts] = await sql()<{ claims: number; voters: number; votes: number }[]>`
    select (select count(*)::int from claims) as claims, count(distinct actor_id)::int as voters, count(*)::int as votes from votes`;
  expect(counts).toMatchObject({ claims: 40, voters: 60 });
  expect(counts?.votes).toBeGreaterThan(1500);
  expect((await exactEpochs(on(), 1))[0]).toMatchObject({ knowsViewpoints: true });
});

test('both camps see the sound claims alike, and pull apart on the others', () => {
  const found = CROWD_CLAIMS.map((claim) => ({ ...claim, ...words.get(claim.wording) }));
  const partisan = found.filter(({ lean }) => lean !== 0);
  expect(partisan.filter(({ word }) => word === 'contested').length).toBeGreaterThan(partisan.length / 2);
  const sound = found.filter(({ quality, attack }) => quality > 1 && !attack);
  expect(sound.filter(({ word }) => word === 'credible' || word === 'leaning-credible').length).toBeGreaterThan(sound.length / 2);
});

test('what the brigade pushed is never called credible', () => {
  for (const { wording } of CROWD_CLAIMS.filter(({ attack }) => attack === 'push')) {
    expect(words.get(wording)?.word).not.toMatch(/^(leaning-)?credible$/);
  }
});

test('every journal of the crowd verifies', async () => {
  expect((await verifyChains(on())).faults).toEqual([]);
});
