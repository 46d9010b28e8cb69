import { expect, test } from 'vitest';
import { ratingsOf } from './collect-ratings.ts';
import { fitRatings } from './fit.ts';
import { busyRaters, readWithoutBusy } from './high-volume.ts';
import { readItems } from './live-items.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import type { Vote } from './ratings.ts';

const ITEMS = 72;
const EACH = 12;

/** Thirty-six reviewers with twelve votes each, and one with as many as asked who finds everything credible. */
function votes(busyVotes: number): Vote[] {
  const usual = Array.from({ length: 36 }, (_, u) => Array.from({ length: EACH }, (_, k): Vote => (
    { rater: `usual ${u}`, item: `i${(u * EACH + k) % ITEMS}`, value: ((u + k) % 4) / 4, at: k * 1000 + u }))).flat();
  return [...usual, ...Array.from({ length: busyVotes }, (_, k): Vote => ({ rater: 'busy', item: `i${k}`, value: 1, at: 500_000 + k }))];
}

function fitted(busyVotes: number) {
  const ratings = ratingsOf(votes(busyVotes));
  return { ratings, parameters: fitRatings(ratings, policy, { createdAt: new Float64Array(ITEMS) }).parameters };
}

test('who has more than five times the usual number of votes is busy, and nobody else', () => {
  const { ratings, parameters } = fitted(ITEMS);
  expect(ratings.raters.filter((_, u) => busyRaters(ratings, parameters, policy)[u] === 1)).toEqual(['busy']);
});

test('five times is not yet more, and then there is no second look', () => {
  const { ratings, parameters } = fitted(5 * EACH);
  expect(busyRaters(ratings, parameters, policy)).not.toContain(1);
  expect(readWithoutBusy(ratings, parameters, policy)).toBeNull();
});

test('the second look is what the others’ votes alone say, with all of them where they were', () => {
  const { ratings, parameters } = fitted(ITEMS);
  const without = readWithoutBusy(ratings, parameters, policy)?.map(({ intercept }) => intercept) ?? [];
  const whole = readItems(ratings, parameters, policy).map(({ intercept }) => intercept);
  const others = ratingsOf(votes(0));
  expect(without).toHaveLength(ITEMS);
  expect(Math.max(...without.map((intercept, n) => Math.abs(intercept - (whole[n] ?? 0))))).toBeGreaterThan(0.001);
  const own = others.raters.map((name) => parameters.raters.indexOf(name));
  const pick = (list: Float64Array) => Float64Array.from(own, (u) => list[u] ?? 0);
  const alone = readItems(others, {
    ...parameters, raters: others.raters, raterIn: Uint8Array.from(own, (u) => parameters.raterIn[u] ?? 0), raterIntercept: pick(parameters.raterIntercept),
    raterFactor: pick(parameters.raterFactor), raterWeight: pick(parameters.raterWeight),
  }, policy);
  for (const [n, { intercept }] of alone.entries()) expect(intercept).toBeCloseTo(without[n] ?? 0, 9);
});
