import { expect, test } from 'vitest';
import { WIDE, layWide } from '#components/timeline/wide-layout.ts';
import type { ConsensusView, CurvePoint } from '#lib/consensus/consensus-view.ts';
import { place } from '#lib/domain/timeline/axis.ts';
import { isDated, momentsOf } from '#lib/domain/timeline/moments.ts';
import { makeClaimView, makeEvidence, makeStep } from '#test/factories/claim-view.ts';
import { makeSource } from '#test/factories/source-view.ts';
import { layCurve } from './curve-layout.ts';

const days = ['2025-05-07T10:00:00.000Z', '2025-05-08T10:00:00.000Z', '2026-03-01T08:00:00.000Z'];
const claim = makeClaimView({
  statuses: [makeStep('unverified', '2025-05-01T08:00:00.000Z'), makeStep('disputed', '2025-05-03T12:00:00.000Z')],
  evidence: [makeEvidence('supports', makeSource('Register', '2022-12-06')), makeEvidence('refutes', makeSource('CNBC', '2025-05-01')), makeEvidence('context', makeSource('AI Antics', '2025-05', { kind: 'satire' }))],
});
const curve = days.map((at, k): CurvePoint => ({
  at, epoch: k, closesEpoch: k > 0, score: 0.2, low: 0.1, high: 0.3, votes: 6, word: null, cast: 2, isAttacked: k === 2, policyVersion: k === 0 ? null : k, refitted: 0,
}));
const consensus = { curve, scale: 'agreement', today: null } as unknown as ConsensusView;
const laid = (width: number) => layCurve({ consensus, claim, consensusDays: days }, width);

test('the curve stands on the axis of the timeline: the same ticks, cuts and edges', () => {
  const timeline = layWide(momentsOf(claim).filter(isDated), claim.statuses, days);
  const layout = laid(WIDE);
  expect(layout.axis).toEqual(timeline.axis);
  expect(layout.ticks).toEqual(timeline.ticks);
  expect(timeline.axis.breaks.length).toBeGreaterThan(0);
  for (const at of days) expect(layout.x(at)).toBe(place(timeline.axis, Date.parse(at)));
});

test('on a phone every moment stands at the same share of the width', () => {
  const [wide, narrow] = [laid(WIDE), laid(340)];
  for (const at of [...days, '2022-12-06T00:00:00.000Z']) expect(narrow.x(at) / 340).toBeCloseTo(wide.x(at) / WIDE, 9);
});

test('no point of the curve falls into a cut or off the end', () => {
  const { axis } = laid(WIDE);
  for (const at of days) {
    expect(axis.segments.some(({ from, to }) => Date.parse(at) >= from && Date.parse(at) <= to)).toBe(true);
  }
});

test('evidence, a decision, an attack and a new policy are marked, and no two marks lie on each other', () => {
  const { marks } = laid(WIDE);
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['supports', 'refutes', 'decision', 'attack', 'policy']));
  for (const one of marks) {
    for (const other of marks) if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(16);
  }
});
