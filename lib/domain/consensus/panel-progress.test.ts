import { expect, test } from 'vitest';
import { panelEnd, seatsToPassOn, type SittingSeat } from './panel-progress.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';

const seat = (n: number, more: Partial<SittingSeat> = {}): SittingSeat => ({ seat: n, dueAt: 100, hasVoted: true, hasValue: true, maySit: true, ...more });
const waiting = { hasVoted: false, hasValue: false };
const twelve = (more: (n: number) => Partial<SittingSeat> = () => ({})) => Array.from({ length: 12 }, (_, n) => seat(n, more(n)));
const end = (seats: SittingSeat[], more: object = {}) => panelEnd({ seats, vacant: [], drawnAt: 0, isOver: false, now: 50, ...more }, policy);

test('a seat goes on when its time is up or who holds it may not sit any more, and not before', () => {
  const seats = [seat(0), seat(1, waiting), seat(2, { ...waiting, dueAt: 40 }), seat(3, { maySit: false })];
  expect(seatsToPassOn(seats, 50)).toEqual([2, 3]);
});

test('a panel closes when all have answered, and counts with twelve answers', () => {
  expect(end(twelve())).toEqual({ closes: true, votes: 12, counts: true });
  expect(end(twelve((n) => (n === 3 ? waiting : {})))).toEqual({ closes: false, votes: 11, counts: false });
});

test('“cannot judge” is an answer that says nothing of the claim', () => {
  expect(end(twelve((n) => ({ hasValue: n > 0 })))).toEqual({ closes: true, votes: 11, counts: false });
});

test('the answer of who may not sit any more is none', () => {
  expect(end(twelve((n) => ({ maySit: n > 0 })))).toEqual({ closes: false, votes: 11, counts: false });
  expect(end(twelve((n) => ({ maySit: n > 0 })), { vacant: [0] })).toEqual({ closes: true, votes: 11, counts: false });
});

test('a seat with nobody left to ask keeps no panel open; nor does its last day', () => {
  const seats = [...twelve(), seat(12, waiting)];
  expect(end(seats, { vacant: [12] })).toEqual({ closes: true, votes: 12, counts: true });
  expect(end(seats, { now: policy.panel.mostMs })).toEqual({ closes: true, votes: 12, counts: true });
});

test('a panel on a claim that changed meanwhile closes and counts for nothing', () => {
  expect(end(twelve(), { isOver: true })).toEqual({ closes: true, votes: 12, counts: false });
});
