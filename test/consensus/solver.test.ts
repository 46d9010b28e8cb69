import { describe, expect, test, vi } from 'vitest';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { randomFrom } from '#lib/domain/consensus/random.ts';
import { referenceFit } from '#lib/domain/consensus/reference-fit.ts';
import type { Ratings } from '#lib/domain/consensus/ratings.ts';
import { countFilter, layGrid } from '#lib/domain/consensus/rows.ts';
import { solve } from '#lib/domain/consensus/solve.ts';
import { compareWithReference, hasBenchmark, readBenchmark } from './benchmark.ts';
import { REFERENCE_FIGURES } from './reference-figures.ts';
import { makeWorld } from './world.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const world = makeWorld({ seed: 'solver', raters: 200, items: 90, votes: 5000 });
const grid = gridOf(world.ratings);
const exact = { start: null, weight: null, tolerance: policy.solver.toleranceExact };
const found = solve(grid, policy, exact);

function gridOf(ratings: Ratings) {
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  return layGrid(ratings, raterIn, itemIn);
}

// The loss as the reference's code has it, written from its formula and from nothing of the solver.
function lossAt(mu: number, raterPair: Float64Array, itemPair: Float64Array): number {
  let errors = 0;
  for (let n = 0; n < world.ratings.items.length; n += 1) {
    for (let k = grid.byItem.start[n] ?? 0; k < (grid.byItem.start[n + 1] ?? 0); k += 1) {
      const u = grid.byItem.other[k] ?? 0;
      const [i, f, j, g] = [raterPair[2 * u] ?? 0, raterPair[2 * u + 1] ?? 0, itemPair[2 * n] ?? 0, itemPair[2 * n + 1] ?? 0];
      errors += ((grid.levels.value[grid.byItem.level[k] ?? 0] ?? 0) - mu - i - j - f * g) ** 2;
    }
  }
  const mean = (pair: Float64Array, from: number, of: number) => pair.reduce((sum, x, k) => (k % 2 === from ? sum + x * x : sum), 0) / of;
  return errors / grid.votes + 0.15 * mu * mu + 0.15 * mean(raterPair, 0, grid.raters) + 0.03 * mean(raterPair, 1, grid.raters)
    + 0.15 * mean(itemPair, 0, grid.items) + 0.03 * mean(itemPair, 1, grid.items);
}

describe('the solver', () => {
  test('states the loss that the formula gives', () => {
    expect(found.loss).toBeCloseTo(lossAt(found.mu, found.raterPair, found.itemPair), 12);
  });

  test('stands where every small step, of any one parameter, leads uphill', () => {
    const step = 1e-4;
    for (const pair of [found.raterPair, found.itemPair]) {
      for (let k = 0; k < pair.length; k += 7) {
        if (pair[k] === 0) continue;
        for (const by of [step, -step]) {
          const moved = pair.slice();
          moved[k] = (moved[k] ?? 0) + by;
          const loss = pair === found.raterPair ? lossAt(found.mu, moved, found.itemPair) : lossAt(found.mu, found.raterPair, moved);
          expect(loss).toBeGreaterThan(found.loss);
        }
      }
    }
    expect(lossAt(found.mu + step, found.raterPair, found.itemPair)).toBeGreaterThan(found.loss);
    expect(lossAt(found.mu - step, found.raterPair, found.itemPair)).toBeGreaterThan(found.loss);
  });

  test('ends at the same place from six starts, to 1e-8', () => {
    for (let start = 0; start < 6; start += 1) {
      const random = randomFrom(`${start}`.repeat(32));
      const itemPair = Float64Array.from(found.itemPair, () => 2 * random() - 1);
      const again = solve(grid, policy, { ...exact, start: { mu: random(), itemPair } });
      again.itemPair.forEach((x, k) => {
        const there = found.itemPair[k] ?? 0;
        // The ends of the axis are named by a rule only after the solve.
        expect(Math.min(Math.abs(x - there), k % 2 === 1 ? Math.abs(x + there) : Infinity)).toBeLessThan(1e-8);
      });
    }
  });
});

test.runIf(hasBenchmark)('agrees with the reference on its benchmark', () => {
  const benchmark = readBenchmark();
  const whole = gridOf(benchmark.ratings);
  expect({ votes: whole.votes, items: whole.items, raters: whole.raters }).toEqual(REFERENCE_FIGURES.fitted);
  expect(solve(whole, policy, exact).loss).toBeLessThan(0.096465);
  const two = referenceFit(benchmark.ratings, benchmark.createdAt, policy);
  expect(two.reduce((sum, item) => sum + (item?.votes ?? 0), 0)).toBeCloseTo(REFERENCE_FIGURES.finalVotes, -1);
  const { items, of, spearman, mean, most, equalStatus } = compareWithReference(two, benchmark);
  expect(items).toBe(of);
  expect(spearman).toBeGreaterThanOrEqual(0.9999);
  expect(mean).toBeLessThanOrEqual(0.001);
  expect(most).toBeLessThanOrEqual(0.005);
  expect(equalStatus).toBeGreaterThanOrEqual(0.995);
});
