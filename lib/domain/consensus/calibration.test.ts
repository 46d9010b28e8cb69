import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate, type ScoredVote } from './calibration.ts';
import { emptyItem, addVote } from './live-item.ts';
import { outcomeFor } from './outcome.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';

const scored = fc.record({ value: fc.constantFrom(0, 0.25, 0.5, 0.75, 1), outcome: fc.constantFrom<0 | 1>(0, 1) });

test('the Brier score is reliability less resolution and uncertainty, exactly', () => {
  fc.assert(fc.property(fc.array(scored, { minLength: 1 }), (votes) => {
    const { brier, split } = calibrate(votes, policy);
    expect(brier).toBeCloseTo((split?.reliability ?? 0) - (split?.resolution ?? 0) + (split?.uncertainty ?? 0), 10);
  }));
});

test('says nothing before the first outcome, and nothing of a bin below twenty votes', () => {
  expect(calibrate([], policy)).toMatchObject({ votes: 0, brier: null, split: null, impact: 0 });
  const sure = (times: number): ScoredVote[] => Array.from({ length: times }, () => ({ value: 1, outcome: 1 }));
  expect(calibrate(sure(19), policy).curve[9]).toMatchObject({ votes: 19, shown: null });
  expect(calibrate(sure(20), policy).curve[9]?.shown).toMatchObject({ mean: 1, share: 1 });
});

test('finding credible what was not costs twice', () => {
  const impact = (value: number, outcome: 0 | 1) => calibrate([{ value, outcome }], policy).impact;
  expect([impact(1, 1), impact(0, 0), impact(0, 1), impact(1, 0), impact(0.5, 1)]).toEqual([1, 1, -1, -2, 0]);
});

test('an outcome that hangs on the vote itself is none', () => {
  const model = { mu: 0, ridge: { intercept: 1, factor: 1 }, raters: { lowest: 0, highest: 0, factorMin: -1, factorMax: 1 }, viewpoints: new Float64Array() };
  const item = emptyItem(model);
  const vote = { value: 1, weight: 1, reviewer: { intercept: 0, factor: 0.1, weight: 1 } };
  addVote(item, vote, model, policy);
  expect(outcomeFor('credible', vote, item, model, policy)).toBeNull();
  for (let k = 0; k < 10; k += 1) addVote(item, vote, model, policy);
  expect(outcomeFor('credible', vote, item, model, policy)).toBe(1);
});
