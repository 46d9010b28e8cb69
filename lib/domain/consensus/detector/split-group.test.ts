import { describe, expect, test } from 'vitest';
import { ratingsOf } from '../collect-ratings.ts';
import { CONSENSUS_POLICY as policy } from '../policy.ts';
import { randomFrom } from '../random.ts';
import type { Vote } from '../ratings.ts';
import { directionOf } from '../rater-weight.ts';
import { layCells } from './cells.ts';
import { splitGroup } from './split-group.ts';
import { splitItems } from './split-items.ts';

const everyVote = () => true;
const names = (letter: string, many: number) => Array.from({ length: many }, (_, k) => `${letter}${String(k).padStart(3, '0')}`);

describe('an item is split', () => {
  const isSplit = (values: readonly number[], side: (u: number) => number) => {
    const ratings = ratingsOf(values.map((value, u) => ({ rater: names('r', values.length)[u] ?? '', item: 'x', value, at: 0 })));
    return splitItems(ratings, Int8Array.from(values, (_, u) => side(u)), everyVote, policy)[0];
  };
  const halves = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];

  test.each<[string, readonly number[], (u: number) => number, number]>([
    ['where people of one side stand against each other', halves, (u) => (u % 2 === 0 ? 1 : -1), 1],
    ['not where one side stands against the other', halves, (u) => (u < 6 ? 1 : -1), 0],
    ['not where as many are undecided', [...halves, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], (u) => (u % 2 === 0 ? 1 : -1), 0],
    ['not by three who are against', [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0], () => 1, 0],
    ['not where nobody knows the sides', halves, () => 0, 0],
  ])('%s', (_name, values, side, expected) => expect(isSplit(values, side)).toBe(expected));
});

describe('split items give away', () => {
  const raters = names('r', 200);
  const items = names('i', 100);
  const SPLIT = 20;

  // The first sixty raters stand on one part of every split item. `keen` is how many times as likely they vote on one.
  const votes = (keen: number): Vote[] => {
    const random = randomFrom('5'.repeat(64));
    return raters.flatMap((rater, u) => items.flatMap((item, n): Vote[] => {
      const isFirst = u < 60;
      if (random() >= (isFirst && n < SPLIT ? 0.15 * keen : 0.15)) return [];
      return [{ rater, item, value: n < SPLIT ? Number(isFirst) : 1, at: 0 }];
    }));
  };
  const found = (keen: number) => {
    const ratings = ratingsOf(votes(keen));
    return splitGroup(layCells(ratings, everyVote, (value) => directionOf(value, policy.direction)), Uint8Array.from(items, (_, n) => (n < SPLIT ? 1 : 0)), policy);
  };

  test('the part that votes on them more than the other part does', () => {
    const members = found(4);
    expect(members.length).toBeGreaterThan(45);
    expect(Math.max(...members)).toBeLessThan(60);
  });

  test('nobody where both parts care alike: that is a second axis of viewpoints', () => expect(found(1)).toEqual([]));
});
