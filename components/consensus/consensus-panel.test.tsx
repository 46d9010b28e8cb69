import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ConsensusView } from '#lib/consensus/consensus-view.ts';
import { evidenceBalance } from '#lib/domain/balance/evidence-balance.ts';
import { tally } from '#lib/domain/tally.ts';
import { makeClaimView } from '#test/factories/claim-view.ts';
import { ConsensusPanel } from './consensus-panel.tsx';

const view = makeClaimView();
const votes = tally([4, 4, 4, 3, 0, 4]);

function consensus(given: Partial<ConsensusView> = {}): ConsensusView {
  return {
    reading: {
      votes: 6, accepted: 6, intercept: 0.2, factor: 0, band: { low: 0.1, high: 0.3 }, spectrum: null, mean: 0.8,
      sides: { net: [0, 0], against: [0, 0], all: [0, 0] }, plain: { share: 0.83, interval: { low: 0.44, high: 0.97 }, bounded: 0.7, earlier: 2 },
    },
    state: null, scale: 'share', today: null, moves: [], reasons: [], balance: evidenceBalance(view), groups: [], weighedMost: new Map(), withInterest: 0, failed: null, panel: null,
    curve: [{ at: '2025-05-07T09:00:00.000Z', epoch: 0, closesEpoch: false, score: 0.83, low: 0.44, high: 0.97, votes: 6, word: null, cast: 6, isAttacked: false, policyVersion: null, refitted: 0 }],
    confidence: { evidence: 'low', agreement: 'low', overall: 'low' },
    epoch: { number: 1, madeAt: '2025-05-07T10:00:00.000Z', votes: 6, busyRaters: 0, knowsViewpoints: false }, ...given,
  };
}

const text = (given: ConsensusView | null, counts = votes) =>
  renderToStaticMarkup(<ConsensusPanel view={view} tally={counts} consensus={given} consensusDays={given?.curve.map(({ at }) => at) ?? []} />).replaceAll(/<[^>]+>/g, ' ');

test('below five votes it says only that they are too few', () => {
  expect(text(consensus(), tally([4, 4]))).toContain('Too few votes');
  expect(text(consensus(), tally([4, 4]))).not.toContain('83 %');
});

test('a small site says that viewpoints are not known, and shows the plain share', () => {
  expect(text(consensus())).toContain('Viewpoints are not known yet');
  expect(text(consensus())).toContain('83 % put it at three quarters or above');
});

test('it says how many votes predate the present wording and evidence', () => {
  expect(text(consensus())).toContain('2 of 6 votes predate');
});

test('it says that the last fit failed and which epoch stays in force', () => {
  expect(text(consensus({ failed: { at: '2025-05-08T09:00:00.000Z', reason: 'crashed' } }))).toContain('Epoch 1 stays in force');
});

test('a group is shown by its size and pattern, with what it would have done', () => {
  const group = {
    size: 8, answers: [7, 1, 0, 0, 0] as const, from: '2025-05-07T09:00:00.000Z', to: '2025-05-07T10:30:00.000Z', now: 0.44, without: 0.45, inFull: 0.21,
  };
  const shown = text(consensus({ groups: [group], scale: 'agreement' }));
  expect(shown).toContain('8 accounts: 7 answered “not at all” and 1 answered “hardly”');
  expect(shown).toContain('Agreement is 0.44 with the group as one voice. Without it, it would be 0.45; if each of its votes counted in full, 0.21.');
});

test('status, evidence balance and consensus stand apart, and nothing is weighed while nothing is graded', () => {
  expect(text(consensus())).toContain('nothing is graded yet');
});

test('where evidence and reviewers point different ways it says so, and only there', () => {
  const state = { word: 'leaning-credible', beneath: null, because: [], wouldChange: [], rules: [], candidate: null } as unknown as ConsensusView['state'];
  const against = { ...evidenceBalance(view), balance: 0.3, gradedAgainst: 2 };
  expect(text(consensus({ state, balance: against }))).toContain('They do not point the same way. For the claim: the reviewers. Against it: the evidence.');
  expect(text(consensus({ state, balance: { ...against, balance: 0.7 } }))).not.toContain('point the same way');
});

test('whose viewpoints nobody knows are not parted into sides', () => {
  expect(text(consensus({ scale: 'agreement' }))).toContain('6 reviewers have voted. None of them has voted often enough elsewhere');
  const { reading } = consensus();
  const sides = { net: [22, -20], against: [1, 21], all: [26, 23] } as typeof reading.sides;
  expect(text(consensus({ scale: 'agreement', reading: { ...reading, sides } }))).toContain(
    'Votes for minus votes against: 22 among the 26 at one end of the viewpoint range, −20 among the 23 at the other.',
  );
});
