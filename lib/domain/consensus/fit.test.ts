import { describe, expect, test, vi } from 'vitest';
import { makeWorld } from '#test/consensus/world.ts';
import { effectOf } from './attribution.ts';
import { epochOf } from './epoch.ts';
import { fitRatings } from './fit.ts';
import { readItem } from './item-reading.ts';
import { addVote, emptyItem, type LiveVote } from './live-item.ts';
import { baseItems, reviewersOf } from './live-items.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { collectRatings, ratingsOf } from './collect-ratings.ts';
import { ratingsWhere } from './ratings.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const world = makeWorld({ seed: 'fit', raters: 300, items: 150, votes: 9000 });
const fit = fitRatings(world.ratings, policy);
const based = baseItems(world.ratings, fit.parameters, policy);
const reviewers = reviewersOf(fit.parameters);

function votesOn(n: number): LiveVote[] {
  const { item, rater, level, levels } = world.ratings;
  return [...item.keys()].filter((k) => item[k] === n).map((k) => ({
    value: levels.value[level[k] ?? 0] ?? 0, weight: levels.weight[level[k] ?? 0] ?? 0, reviewer: reviewers[rater[k] ?? 0] ?? null,
  }));
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, x, k) => Math.max(most, Math.abs(x - (b[k] ?? Number.NaN))), 0);
}

describe('the fit', () => {
  test('gives the same bits, and so the same hash, in whatever order the votes came', () => {
    const hash = epochOf(fit, policy, { number: 1, position: 9000, votesHash: '' }).hash;
    const reversed = fitRatings(ratingsOf(world.votes.toReversed()), policy);
    const collector = collectRatings();
    for (let k = 0; k < world.votes.length; k += 1) collector.add(world.votes[(k * 7919) % world.votes.length] ?? { rater: '', item: '', value: 0, at: 0 });
    expect(epochOf(reversed, policy, { number: 1, position: 9000, votesHash: '' }).hash).toBe(hash);
    expect(epochOf(fitRatings(collector.finish(), policy), policy, { number: 1, position: 9000, votesHash: '' }).hash).toBe(hash);
  });

  test('ends within 1e-8 of itself, started warm from any other fit', () => {
    const half = fitRatings(ratingsWhere(world.ratings, (k) => k % 2 === 0), policy);
    for (const warm of [half.parameters, fit.parameters, { ...fit.parameters, itemFactor: fit.parameters.itemFactor.map((f) => -3 * f) }]) {
      const again = fitRatings(world.ratings, policy, { warm });
      expect(furthest(again.parameters.itemIntercept, fit.parameters.itemIntercept)).toBeLessThan(1e-8);
      expect(furthest(again.parameters.raterFactor, fit.parameters.raterFactor)).toBeLessThan(1e-8);
    }
  });
});

describe('an item between epochs', () => {
  test('stands after every single vote where the batch stands, to 1e-9', () => {
    for (const n of [0, 17, 80, 149]) {
      const live = emptyItem(based.model);
      for (const vote of votesOn(n).toReversed()) addVote(live, vote, based.model, policy);
      expect(furthest(live, based.live[n] ?? new Float64Array())).toBeLessThan(1e-9);
    }
  });

  test('does not move by a vote of who was weighed and found to count for nothing, as it does by a newcomer', () => {
    const live = based.live[5]?.slice() ?? emptyItem(based.model);
    const before = readItem(live, based.model, policy);
    addVote(live, { value: 0, weight: 1, reviewer: { intercept: 0, factor: 0, weight: 0 } }, based.model, policy);
    expect(readItem(live, based.model, policy)).toEqual({ ...before, votes: before.votes + 1 });
    addVote(live, { value: 0, weight: 1, reviewer: null }, based.model, policy);
    expect(readItem(live, based.model, policy).intercept).toBeLessThan(before.intercept);
  });

  test('moves by at most a bounded share when any number of newcomers comes', () => {
    const live = based.live[5]?.slice() ?? emptyItem(based.model);
    for (let k = 0; k < 10; k += 1) addVote(live, { value: 0, weight: 1, reviewer: null }, based.model, policy);
    const ten = readItem(live, based.model, policy).intercept;
    for (let k = 0; k < 5000; k += 1) addVote(live, { value: 0, weight: 1, reviewer: null }, based.model, policy);
    expect(Math.abs(readItem(live, based.model, policy).intercept - ten)).toBeLessThan(0.05);
  });

  test('without some votes stands where it would stand had they never come, to 1e-9', () => {
    for (const n of [3, 42, 101]) {
      const votes = votesOn(n);
      const gone = votes.filter((_, k) => k % 5 === 0);
      const rest = emptyItem(based.model);
      for (const vote of votes.filter((_, k) => k % 5 !== 0)) addVote(rest, vote, based.model, policy);
      const { without } = effectOf(gone, based.live[n] ?? rest, based.model, policy);
      const refitted = readItem(rest, based.model, policy);
      expect(Math.abs(without.intercept - refitted.intercept)).toBeLessThan(1e-9);
      expect(Math.abs((without.spectrum?.mean ?? 0) - (refitted.spectrum?.mean ?? 1))).toBeLessThan(1e-9);
    }
  });
});
