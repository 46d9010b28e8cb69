import { beforeAll, expect, test } from 'vitest';
import { on, openPool, sql } from '#db/client.ts';
import { allLastPoints } from '#db/consensus-points.ts';
import { epochFound, exactEpochs, failedSince, lastEpoch } from '#db/epochs.ts';
import { verifyChains } from '#db/verify.ts';
import { getConsensus } from '#lib/consensus/consensus-queries.ts';
import type { Reading, State } from '#lib/consensus/point.ts';
import { checkPanels } from '#lib/domain/consensus/panel-file.ts';
import { panelsFile } from '#lib/panels/panel-queries.ts';
import { CROWD_CLAIMS } from '#lib/site/seed-crowd/claims.ts';
import { tellCrowd } from '#lib/site/seed-crowd/tell-crowd.ts';
import { see } from '#test/factories/claims.ts';
import { testDatabase } from '#test/database/test-database.ts';

async function consensusOn(wording: string) {
  const [row] = await sql()<{ slug: string }[]>`select slug from claims where wording = ${wording}`;
  return getConsensus((await see(row?.slug ?? '')).view);
}

// A settled word is what it was settled as.
const words = new Map<string, { word: string; reading: Reading }>();

beforeAll(async () => {
  const pool = openPool(testDatabase.url('restore'), { max: 2 });
  await tellCrowd(pool, Date.parse('2026-08-01T00:00:00.000Z'));
  await pool.end();
  const rows = await sql()<{ id: string; wording: string }[]>`select stream_id as id, wording from claims`;
  const wordings = new Map(rows.map(({ id, wording }) => [id, wording]));
  for (const { claimId, state, reading } of await allLastPoints<Reading, State>(on())) {
    words.set(wordings.get(claimId) ?? '', { word: state.word === 'settled' ? state.beneath ?? 'settled' : state.word, reading });
  }
}, 300_000);

test('forty claims, sixty reviewers, enough votes for viewpoints to be known', async () => {
  const [counts] = await sql()<{ claims: number; voters: number; votes: number }[]>`
    select (select count(*)::int from claims) as claims, count(distinct actor_id)::int as voters, count(*)::int as votes from votes`;
  expect(counts).toMatchObject({ claims: 40, voters: 60 });
  expect(counts?.votes).toBeGreaterThan(1500);
  expect((await exactEpochs(on(), 1))[0]).toMatchObject({ knowsViewpoints: true });
});

test('an epoch closes every week, also in the one in which viewpoints become known and all words turn', async () => {
  const epochs = (await exactEpochs(on(), 50)).toReversed();
  expect(epochs.map(({ madeAt }) => (Date.parse('2026-08-01T00:00:00.000Z') - Date.parse(madeAt)) / 86_400_000)).toEqual([49, 42, 35, 28, 21, 14, 7, 0]);
  expect(new Set(epochs.map(({ knowsViewpoints }) => knowsViewpoints))).toEqual(new Set([false, true]));
  expect(await failedSince(on(), null)).toBeNull();
});

test('panels sit at the end on what is attacked, drawn as anybody can check', async () => {
  const panels = await sql()<{ reason: string; seats: number; held: number }[]>`
    select reason, seats, (select count(*)::int from panel_seats where panel_id = id) as held from panels`;
  // The attacked ones come first, until everybody is asked for as many as one may be.
  expect(panels.length).toBeGreaterThanOrEqual(4);
  expect(panels.filter(({ reason }) => reason === 'attack').length).toBeGreaterThanOrEqual(4);
  for (const { seats, held } of panels) expect([seats >= 12, held]).toEqual([true, seats]);
  expect(checkPanels(new TextDecoder().decode((await panelsFile()).body as Uint8Array).trimEnd().split('\n'))).toMatchObject({ problems: [], open: panels.length });
});

test('both camps see the sound claims alike, and pull apart on the others', () => {
  const found = CROWD_CLAIMS.map((claim) => ({ ...claim, ...words.get(claim.wording) }));
  const partisan = found.filter(({ lean }) => lean !== 0);
  expect(partisan.filter(({ word }) => word === 'contested').length).toBeGreaterThan(partisan.length / 2);
  const sound = found.filter(({ quality, attack }) => quality > 1 && !attack);
  expect(sound.filter(({ word }) => word === 'credible' || word === 'leaning-credible').length).toBeGreaterThan(sound.length / 2);
});

test('nothing but the afternoon of the brigade comes in a burst', async () => {
  for (const { wording } of CROWD_CLAIMS.filter(({ attack }) => !attack)) {
    const { alarm } = (await consensusOn(wording))?.state ?? {};
    expect(alarm, wording).toMatchObject({ burstShare: 0, isAttacked: false });
  }
});

test('what the brigade pushed is never called credible', () => {
  for (const { wording } of CROWD_CLAIMS.filter(({ attack }) => attack === 'push')) {
    expect(words.get(wording)?.word).not.toMatch(/^(leaning-)?credible$/);
  }
});

test('the brigade is found whole and alone, and is heard as one voice', async () => {
  const { groups } = await epochFound(on(), (await lastEpoch(on()))?.number ?? 0) ?? { groups: [] };
  expect(groups.map(({ length }) => length)).toEqual([8]);
  const names = await sql()<{ name: string }[]>`
    select u.name from pseudonyms p join users u on u.actor_id = p.actor_id where p.name = any(${groups[0] ?? []})`;
  expect(names.map(({ name }) => Number(name.split(' ').at(-1))).sort((a, b) => a - b)).toEqual([53, 54, 55, 56, 57, 58, 59, 60]);
});

test('where hardly anybody else voted the word is held; where many did, the group changes little', async () => {
  for (const { wording, isQuiet } of CROWD_CLAIMS.filter(({ attack }) => attack)) {
    const consensus = await consensusOn(wording);
    const [group] = consensus?.groups ?? [];
    expect(group).toMatchObject({ size: 8 });
    expect(group?.answers.filter((count) => count > 0)).toEqual([8]);
    expect(Date.parse(group?.to ?? '') - Date.parse(group?.from ?? '')).toBeLessThan(2 * 3_600_000);
    expect(consensus?.state?.word === 'under-attack-review', wording).toBe(isQuiet === true);
    const [now, without, inFull] = [group?.now ?? 0, group?.without ?? 0, group?.inFull ?? 0];
    expect(Math.abs(now - without)).toBeLessThan(Math.abs(inFull - without));
  }
});

test('reasons follow the answer: nobody misses evidence on a sound claim they find credible', async () => {
  const rows = await sql()<{ tag: string }[]>`
    select distinct v.tag from votes v join claims c on c.stream_id = v.claim_id
    where v.quarters >= 3 and c.wording = any(${CROWD_CLAIMS.filter(({ quality }) => quality > 1).map(({ wording }) => wording)})`;
  expect(rows.map(({ tag }) => tag).sort()).toEqual(['expert-judgement', 'independent-sources', 'primary-source']);
});

test('new evidence leaves earlier votes at half weight until they are confirmed, and the page can say how many', async () => {
  for (const { wording } of CROWD_CLAIMS.filter(({ late }) => late)) {
    const { votes, plain } = (await consensusOn(wording))?.reading ?? { votes: 0, plain: { earlier: 0 } };
    expect(plain.earlier).toBeGreaterThan(0);
    expect(plain.earlier).toBeLessThan(votes);
  }
});

test('the word rests on the evidence as it now is, late evidence included', async () => {
  for (const { wording } of CROWD_CLAIMS) {
    const consensus = await consensusOn(wording);
    expect(consensus?.state?.evidence.balance, wording).toBe(consensus?.balance.balance);
  }
});

test('read as said then and with today’s model, the last point is the same to all that is shown of it', async () => {
  const apart: number[] = [];
  for (const { wording } of CROWD_CLAIMS) {
    const consensus = await consensusOn(wording);
    const [then, today] = [consensus?.curve.at(-1)?.score, consensus?.today?.at(-1)?.score];
    if (then !== undefined && today !== undefined) apart.push(Math.abs(then - today));
  }
  // Where the last epoch moved something the two are one number; where it moved less than two places it is no point.
  expect(Math.max(...apart)).toBeLessThan(0.01);
  expect(apart.filter((by) => by < 1e-9).length).toBeGreaterThan(5);
});

test('every journal of the crowd verifies', async () => {
  expect((await verifyChains(on())).faults).toEqual([]);
});
