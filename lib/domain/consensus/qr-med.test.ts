import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSENSUS_POLICY } from './policy.ts';
import { qrMed } from './qr-med.ts';

const vote = fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.constantFrom(0.5, 1) });

test('without votes says nothing but where it starts', () => {
  expect(qrMed([], CONSENSUS_POLICY.qrMed)).toBeCloseTo(0.5, 12);
});

test('no single vote moves it by more than its bound, and the site cannot tell who came first', () => {
  fc.assert(fc.property(fc.array(vote, { maxLength: 30 }), vote, (votes, one) => {
    const { reach } = CONSENSUS_POLICY.qrMed;
    const moved = qrMed([...votes, one], CONSENSUS_POLICY.qrMed) - qrMed(votes, CONSENSUS_POLICY.qrMed);
    expect(Math.abs(moved)).toBeLessThanOrEqual(reach * one.weight + 1e-12);
    expect(qrMed([one, ...votes], CONSENSUS_POLICY.qrMed)).toBeCloseTo(qrMed([...votes, one], CONSENSUS_POLICY.qrMed), 10);
  }));
});

test('comes to the middle of many votes', () => {
  const votes = [...Array(60).fill(0.75), ...Array(30).fill(0)].map((value: number) => ({ value, weight: 1 }));
  expect(qrMed(votes, CONSENSUS_POLICY.qrMed)).toBeCloseTo(0.75, 1);
});
