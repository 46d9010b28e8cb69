import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { collectRatings } from '#lib/domain/consensus/collect-ratings.ts';
import { consensusState, type ConsensusInputs, type ConsensusState } from '#lib/domain/consensus/consensus-state.ts';
import { fitRatings } from '#lib/domain/consensus/fit.ts';
import { solveFive } from '#lib/domain/consensus/item-reading.ts';
import { readItems } from '#lib/domain/consensus/live-items.ts';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { makeWorld } from './world.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const world = makeWorld({ seed: 'properties', raters: 300, items: 120, votes: 7000 });
const fit = fitRatings(world.ratings, policy, { createdAt: world.createdAt });

describe('whatever the votes', () => {
  test('naming the ends of the axis the other way round changes nothing but the sign', () => {
    const turn = (factors: Float64Array) => factors.map((factor) => -factor);
    const turned = { ...fit.parameters, raterFactor: turn(fit.parameters.raterFactor), itemFactor: turn(fit.parameters.itemFactor) };
    const before = readItems(world.ratings, fit.parameters, policy);
    readItems(world.ratings, turned, policy).forEach((reading, n) => {
      expect(reading.intercept).toBeCloseTo(before[n]?.intercept ?? 0, 10);
      expect(reading.factor).toBeCloseTo(-(before[n]?.factor ?? 0), 10);
      expect(reading.band.low).toBeCloseTo(before[n]?.band.low ?? 0, 10);
      expect(reading.spectrum?.mean).toBeCloseTo(before[n]?.spectrum?.mean ?? 0, 10);
    });
  });

  test('every rater twice leaves every intercept where it was', () => {
    const collector = collectRatings();
    for (const vote of world.votes) {
      collector.add(vote);
      collector.add({ ...vote, rater: `${vote.rater} again` });
    }
    const ratings = collector.finish();
    const twice = fitRatings(ratings, policy, { createdAt: world.createdAt });
    twice.parameters.itemIntercept.forEach((intercept, n) => expect(intercept).toBeCloseTo(fit.parameters.itemIntercept[n] ?? 0, 8));
  });
});

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ridge = { intercept: 6, factor: 1.2 };

describe('one more vote above where the item stands', () => {
  test('never lowers it while the viewpoints of its votes are in balance', () => {
    fc.assert(fc.property(real(0, 50), real(0, 20), real(-20, 20), real(-5, 5), real(0, 1), (w, wff, wr, wfr, above) => {
      const before = solveFive({ w, wf: 0, wff, wr, wfr }, { ridge });
      const after = solveFive({ w: w + 1, wf: 0, wff, wr: wr + before.intercept + above, wfr }, { ridge });
      expect(after.intercept).toBeGreaterThanOrEqual(before.intercept - 1e-12);
    }));
  });

  // Known and kept: with all votes from one side, praise from far out on that side is put down to the side.
  test('can lower it when they are not: the model then reads it as the side speaking', () => {
    const before = { w: 10, wf: 8, wff: 6.4, wr: 4, wfr: 3.2 };
    const { intercept, factor } = solveFive(before, { ridge });
    const f = 3;
    const residual = intercept + factor * f + 0.3;
    const after = solveFive({ w: 11, wf: 8 + f, wff: 6.4 + f * f, wr: 4 + residual, wfr: 3.2 + f * residual }, { ridge });
    expect(after.intercept).toBeLessThan(intercept);
  });
});

test('a settled word never moves by votes, whatever they are', () => {
  const settled: ConsensusState = { word: 'settled', beneath: 'credible', since: 5, candidate: null, rules: [], because: [], wouldChange: [] };
  const share = real(0.02, 0.98);
  const inputs = fc.record({
    votes: fc.nat(500), intercept: real(-1, 1), factor: real(-2, 2), low: real(-1, 1), high: real(-1, 1), curve: fc.array(share, { minLength: 21, maxLength: 21 }),
    net: fc.tuple(real(-50, 50), real(-50, 50)), groupShare: real(0, 1), panelDiffers: real(0, 1), now: fc.nat(), epoch: fc.nat(), hasOpenAttack: fc.boolean(),
  });
  fc.assert(fc.property(inputs, ({ votes, intercept, factor, low, high, curve, net, groupShare, panelDiffers, now, epoch, hasOpenAttack }) => {
    const state: ConsensusInputs = {
      reading: { votes, accepted: votes, intercept, factor, band: { low, high }, spectrum: { curve, mean: curve[0] ?? 0.5 }, sides: { net, against: [0, 0], all: [9, 9] }, mean: 0.5 },
      evidence: null, knowsViewpoints: true, hasOpenAttack, now, epoch, lifecycle: 'current', attack: { groupShare, panelDiffers }, hasPanel: true, reopenedAt: null,
    };
    const after = consensusState(settled, state, policy);
    expect([after.word, after.beneath, after.since]).toEqual(['settled', 'credible', 5]);
  }));
});
