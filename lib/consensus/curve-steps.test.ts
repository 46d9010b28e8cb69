import { expect, test } from 'vitest';
import type { CurvePoint } from './consensus-view.ts';
import { isWithin, stepsOf } from './curve-steps.ts';

const at = (day: number) => `2026-10-0${day}T00:00:00.000Z`;

function point(day: number, score: number, given: Partial<CurvePoint> = {}): CurvePoint {
  return { at: at(day), epoch: 1, closesEpoch: false, score, low: score, high: score, votes: 5, word: null, cast: 1, isAttacked: false, policyVersion: 1, refitted: 0, ...given };
}

const curve = [point(1, 0.5), point(2, 0.4), point(3, 0.1, { closesEpoch: true, epoch: 2, cast: 0, refitted: -0.3 }), point(4, 0.25, { epoch: 2, cast: 2, refitted: -0.3 })];

test('what votes moved and what a new epoch moved come to the whole way', () => {
  const [whole] = stepsOf(curve, curve.slice(-1));
  expect(whole).toMatchObject({ from: null, votes: 4, epochs: [2] });
  expect(whole?.byVotes).toBeCloseTo(0.05, 12);
  expect(whole?.byEpochs).toBeCloseTo(-0.3, 12);
  expect((whole?.byVotes ?? 0) + (whole?.byEpochs ?? 0)).toBeCloseTo(0.25 - 0.5, 12);
});

test('each point has its own step, and the steps come to the whole', () => {
  const steps = stepsOf(curve);
  const hundredths = (score: number) => Math.round(score * 100) + 0;
  expect(steps.map(({ byVotes }) => hundredths(byVotes))).toEqual([0, -10, 0, 15]);
  expect(steps.map(({ byEpochs }) => hundredths(byEpochs))).toEqual([0, 0, -30, 0]);
  expect(steps[3]?.from).toBe(curve[2]);
});

test('what was recorded at the start of a step belongs to the one before', () => {
  const [, second] = stepsOf(curve);
  if (!second) throw new Error('there are four steps');
  expect([at(1), '2026-10-01T12:00:00.000Z', at(2), at(3)].map((moment) => isWithin(moment, second))).toEqual([false, true, true, false]);
});
