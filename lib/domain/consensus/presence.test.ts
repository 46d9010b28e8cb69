import { expect, test } from 'vitest';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { unexplainedShare } from './presence.ts';

const presence = (votes: number, groups: Record<number, number> = {}) => ({ votes, byGroup: new Map(Object.entries(groups).map(([group, many]) => [Number(group), many])) });

test.each<[string, Record<number, number>, Record<number, number>, number]>([
  ['a group with three times its share of all votes', { 1: 30 }, { 1: 100 }, 0.3],
  ['just twice its share', { 1: 20 }, { 1: 100 }, 0.2],
  ['a group that is everywhere', { 1: 30 }, { 1: 200 }, 0],
  ['the larger of two that are out of the usual', { 1: 10, 2: 40 }, { 1: 10, 2: 10 }, 0.4],
  ['not the larger one where only the smaller is', { 1: 12, 2: 40 }, { 1: 10, 2: 400 }, 0.12],
  ['one member alone, who holds nothing for a group', { 1: 1 }, { 1: 1 }, 0],
  ['nobody', {}, { 1: 100 }, 0],
])('%s', (_name, onItem, overall, share) => {
  expect(unexplainedShare(presence(100, onItem), presence(1000, overall), policy)).toBeCloseTo(share, 12);
});
