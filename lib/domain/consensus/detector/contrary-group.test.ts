import { describe, expect, test } from 'vitest';
import { ratingsOf } from '../collect-ratings.ts';
import { CONSENSUS_POLICY as policy } from '../policy.ts';
import { randomFrom } from '../random.ts';
import type { Vote } from '../ratings.ts';
import { directionOf } from '../rater-weight.ts';
import { layCells } from './cells.ts';
import { contraryGroup } from './contrary-group.ts';

const ITEMS = 120;

/** What somebody thinks of an item: two in three sound or bad, as everybody agrees; every third is what camps differ on. */
type Mind = (n: number) => 0 | 1;
const honest = (camp: 0 | 1): Mind => (n) => (n % 3 === 2 ? camp : n % 2 === 0 ? 1 : 0);
const against = (mind: Mind): Mind => (n) => (mind(n) === 1 ? 0 : 1);

/** Who is found among people of so many minds, each of whom votes on a share of the items. */
function found(people: readonly [many: number, mind: Mind, votesOn?: number][], seed = 7, side: (u: number) => number = () => 0): string[] {
  const random = randomFrom(String(seed).repeat(64));
  const votes = people.flatMap(([many, mind, votesOn = 0.4], kind) => Array.from({ length: many }, (_, u) => Array.from({ length: ITEMS }, (__, n): Vote[] => (
    random() < votesOn ? [{ rater: `${kind} ${String(u).padStart(3, '0')}`, item: `i${String(n).padStart(3, '0')}`, value: random() < 0.95 ? mind(n) : 1 - mind(n), at: 0 }] : []))).flat(2));
  const ratings = ratingsOf(votes);
  const cells = layCells(ratings, () => true, (value) => directionOf(value, policy.direction));
  return contraryGroup(cells, Int8Array.from(ratings.raters, (_, u) => side(u)), policy).map((u) => ratings.raters[u] ?? '');
}

describe('who stands against everybody', () => {
  test('is found, each of them and nobody else', () => {
    const members = found([[60, honest(0)], [60, honest(1)], [30, against(honest(0))]]);
    expect(members).toHaveLength(30);
    expect(members.every((name) => name.startsWith('2'))).toBe(true);
  });

  test('is found from the side of the axis that they pulled to themselves, where they have more votes than the rest', () => {
    const crowd: [number, Mind, number][] = [[60, honest(0), 0.2], [60, honest(1), 0.2], [40, against(honest(0)), 0.8]];
    expect(found(crowd)).toEqual([]);
    expect(found(crowd, 7, (u) => (u < 120 ? 1 : -1))).toHaveLength(40);
  });
});

describe('nobody is found', () => {
  test.each<[string, [number, Mind][]]>([
    ['among two camps', [[75, honest(0)], [75, honest(1)]]],
    ['where one camp has one in seven', [[130, honest(0)], [20, honest(1)]]],
    ['where all agree', [[150, honest(0)]]],
    ['where more than three in ten are against the others: neither then is the crowd', [[90, honest(0)], [60, against(honest(0))]]],
    ['who is against what is liked, and against nothing else', [[130, honest(0)], [20, () => 0]]],
    ['where nothing is agreed on', [[75, (n) => (n % 2 === 0 ? 1 : 0)], [75, (n) => (n % 2 === 0 ? 0 : 1)]]],
  ])('%s', (_name, people) => {
    for (const seed of [3, 5]) expect(found(people, seed)).toEqual([]);
  });
});

test('nor where nobody voted', () => expect(found([])).toEqual([]));
