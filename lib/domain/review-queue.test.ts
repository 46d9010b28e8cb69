import { expect, test } from 'vitest';
import { moreUrgent, queueReasons, roundOf, type QueueFacts, type QueueReason } from './review-queue.ts';

const NOW = '2025-06-01T00:00:00.000Z';
const SETTLED: QueueFacts = { isEarlier: false, voters: 5, word: 'credible', sides: [9, 9], reviewBy: null, dutyUntil: null };
const reasons = (facts: Partial<QueueFacts>) => queueReasons({ ...SETTLED, ...facts }, NOW);

test.each([
  ['the reviewer was drawn to judge it', { dutyUntil: '2025-06-04T00:00:00.000Z' }, 'panel'],
  ['few have voted', { voters: 4 }, 'few'],
  ['the ends of the range disagree', { word: 'contested' }, 'contested'],
  ['one end has hardly voted', { sides: [9, 1] }, 'one-sided'],
  ['its term is over', { reviewBy: '2025-05-31T00:00:00.000Z' }, 'stale'],
  ['the word is held for review', { word: 'under-attack-review' }, 'held'],
  ['the claim changed after one’s vote', { isEarlier: true }, 'reconfirm'],
] as const)('a claim waits because %s', (_why, facts, reason) => {
  expect(reasons(facts)).toEqual([reason]);
});

test('a claim with nothing pressing about it waits as new', () => {
  expect(reasons({})).toEqual(['new']);
});

test('below five votes nothing of what they say is told', () => {
  expect(reasons({ voters: 4, word: 'contested', sides: [4, 0] })).toEqual(['few']);
  expect(reasons({ voters: 4, word: 'under-attack-review' })).toEqual(['few']);
});

test('the most pressing reason comes first, and of two alike the claim with more reasons', () => {
  expect(reasons({ word: 'under-attack-review', sides: [9, 0], isEarlier: true })).toEqual(['held', 'reconfirm', 'one-sided']);
  const queue: QueueReason[][] = [['new'], ['few'], ['contested', 'stale'], ['contested']];
  expect(queue.toSorted(moreUrgent)).toEqual([['few'], ['contested', 'stale'], ['contested'], ['new']]);
});

test('a day’s round is twelve claims, fewer where fewer wait, and more for who does more', () => {
  expect([roundOf(0, 40), roundOf(4, 40), roundOf(4, 2), roundOf(15, 3), roundOf(0, 0)]).toEqual([
    { done: 0, of: 12 }, { done: 4, of: 12 }, { done: 4, of: 6 }, { done: 15, of: 15 }, { done: 0, of: 0 },
  ]);
});
