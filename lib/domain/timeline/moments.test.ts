import { expect, test } from 'vitest';
import {
  makeAppearance,
  makeClaimView,
  makeEvidence,
  makeRebuttal,
} from '#test/factories/claim-view.ts';
import { makeBrief, makeSource, when } from '#test/factories/source-view.ts';
import type { Stance } from '../glossary.ts';
import { momentsOf, rebuttalsOf, type Lane } from './moments.ts';

test.each<[Stance, Lane]>([
  ['supports', 'for'],
  ['refutes', 'against'],
  ['undercuts', 'against'],
  ['context', 'context'],
])('evidence that %s stands in the lane "%s"', (stance, lane) => {
  const view = makeClaimView({ evidence: [makeEvidence(stance, makeSource('A', '2025-05-01'))] });
  expect(momentsOf(view).map((moment) => moment.lane)).toContain(lane);
});

test('an appearance is dated by when it was said, and by its publication where that is not known', () => {
  const published = makeSource('A', '2025-05-02');
  const view = makeClaimView({
    appearances: [makeAppearance(published, '2025-04-30'), makeAppearance(published, null)],
  });
  expect(
    momentsOf({ ...view, statuses: [] }).map(({ clock, when: date }) => [clock, date]),
  ).toEqual([
    ['said', when('2025-04-30')],
    ['published', when('2025-05-02')],
  ]);
});

test('evidence of an undated source is dated by when it was public at the latest', () => {
  const known = { from: '2025-05-03T09:00:00.000Z', to: '2025-05-03T09:00:00.000Z' };
  const view = makeClaimView({
    evidence: [makeEvidence('supports', makeSource('A', null), { known })],
  });
  expect(momentsOf(view).find(({ lane }) => lane === 'for')).toMatchObject({
    clock: 'public',
    when: { from: known.from, precision: 'minute' },
  });
});

test('moments are in order of time, whatever their lane; what has no date comes last', () => {
  const undated = makeEvidence('supports', makeSource('A', null));
  const view = makeClaimView({
    evidence: [undated, makeEvidence('refutes', makeSource('B', '2025-05-02'))],
    appearances: [makeAppearance(makeSource('C', null), '2022-11-25')],
  });
  const lanes = momentsOf(view).map(({ lane }) => lane);
  expect(lanes).toEqual(['appearances', 'status', 'against', 'for']);
  expect(momentsOf(view).at(-1)?.id).toBe(undated.id);
});

test('a rebuttal and its answers are each one moment, also where one is reached on two ways', () => {
  const last = makeRebuttal(makeBrief('It is documented.'), '2025-05-01');
  const answer = makeRebuttal(makeBrief('We stand by it.'), '2025-05-01', { answers: [last] });
  const rebuttal = makeRebuttal(makeBrief('Tall tales.'), '2025-05-01', {
    answers: [answer, last],
  });
  expect(
    rebuttalsOf([rebuttal, answer]).map(({ item, depth }) => [item.other.wording, depth]),
  ).toEqual([
    ['Tall tales.', 1],
    ['We stand by it.', 2],
    ['It is documented.', 3],
  ]);
});

test('what this claim itself rebuts is no rebuttal of it', () => {
  expect(
    rebuttalsOf([makeRebuttal(makeBrief('Another claim'), null, { direction: 'from' })]),
  ).toEqual([]);
});
