import { expect, test } from 'vitest';
import { freeze } from './frozen-model.ts';
import { readPanel, type PanelVote } from './panel-reading.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import type { Reader } from './read-voices.ts';

const none = new Float64Array();
const reader: Reader = {
  model: freeze({
    raters: [], items: [], mu: 0, votesPerItem: 0, raterIn: new Uint8Array(), itemIn: new Uint8Array(), raterIntercept: none, raterFactor: none,
    raterWeight: none, itemIntercept: none, itemFactor: none,
  }, policy),
  reviewer: () => ({ intercept: 0, factor: 0, weight: 1 }), group: () => null,
};

let n = 0;
function vote(value: number, given: Partial<PanelVote> = {}): PanelVote {
  n += 1;
  return { n, rater: `r${n}`, value, weight: 1, assigned: true, interest: false, hasOpened: true, ...given };
}

const scoreOf = (votes: readonly PanelVote[]) => readPanel(votes, reader, policy)?.answer.score ?? NaN;

test('an answer without any evidence opened weighs half in the panel: two such weigh as one', () => {
  const sceptics = [vote(0), vote(0)];
  expect(scoreOf([...sceptics, vote(1, { hasOpened: false }), vote(1, { hasOpened: false })])).toBeCloseTo(scoreOf([...sceptics, vote(1)]), 12);
  expect(scoreOf([...sceptics, vote(1, { hasOpened: false })])).toBeLessThan(scoreOf([...sceptics, vote(1)]));
});

test('where nobody recorded what was opened, an answer weighs in full', () => {
  expect(scoreOf([vote(0), vote(1, { hasOpened: null })])).toBeCloseTo(scoreOf([vote(0), vote(1)]), 12);
});

test('among votes that nobody asked for it makes no difference', () => {
  const read = (hasOpened: boolean) => readPanel([vote(0.5), vote(1, { assigned: false, hasOpened }), vote(0, { assigned: false })], reader, policy)?.answer.open;
  expect(read(false)).toBe(read(true));
});

test('it tells how many opened nothing, and leaves out ties and earlier rounds', () => {
  const votes = [vote(1), vote(1, { hasOpened: false }), vote(0, { interest: true }), vote(0, { weight: 0.5 })];
  expect(readPanel(votes, reader, policy)?.answer).toMatchObject({ votes: 2, unopened: 1, open: null });
});

test('the order in which votes come in changes no bit', () => {
  const votes = Array.from({ length: 9 }, (_, k) => vote(k / 8, { hasOpened: k % 2 === 0 }));
  expect(scoreOf(votes.toReversed())).toBe(scoreOf(votes));
});

test('without a panel vote there is nothing to read', () => {
  expect(readPanel([vote(1, { assigned: false })], reader, policy)).toBeNull();
});
