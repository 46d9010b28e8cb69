import { expect, test } from 'vitest';
import type { Entry, NewEntry } from '../entry.ts';
import { evidenceFrom, journalOf, logged, rebuts, sourceOf } from '#test/factories/entries.ts';
import { foldClaim } from './fold-claim.ts';

const DAY = '2025-05-01T00:00:00.000Z';
const LATER = '2025-06-01T00:00:00.000Z';
const because = { reason: 'They say the same' };
const merged = (intoId: string): NewEntry & { recordedAt: string } => ({ kind: 'claim-merged', body: { intoId }, texts: because, recordedAt: LATER });
const absorbed = (fromId: string): NewEntry & { recordedAt: string } => ({ kind: 'claim-absorbed', body: { fromId }, texts: because, recordedAt: LATER });
const undone = (otherId: string): NewEntry => ({ kind: 'merge-undone', body: { otherId }, texts: { reason: 'They differ after all' } });

function streams(claims: Record<string, (NewEntry & { recordedAt?: string })[]>): Map<string, Entry[]> {
  const own = Object.entries(claims).map(([id, entries]): [string, Entry[]] => [id, journalOf(id, DAY, logged(`Claim ${id}`), ...entries)]);
  return new Map([...own, ['s', journalOf('s', DAY, sourceOf('primary'))]]);
}

test('a claim shows what was brought to those merged into it, however far back, marked with where it stands', () => {
  const all = streams({
    a: [evidenceFrom('s', DAY), merged('b')], b: [evidenceFrom('s', DAY), absorbed('a'), merged('c')], c: [evidenceFrom('s', DAY), absorbed('b')],
  });
  expect(foldClaim(all, 'c')?.evidence.map(({ id, carriedFrom }) => [id, carriedFrom?.claimId, carriedFrom?.wording])).toEqual([
    ['c-2', undefined, undefined], ['b-2', 'b', 'Claim b'], ['a-2', 'a', 'Claim a'],
  ]);
  expect(foldClaim(all, 'a')).toMatchObject({ mergedInto: { claimId: 'b', wording: 'Claim b' }, evidence: [{ id: 'a-2' }] });
});

test('the day before the merge nothing was carried, and with the merge undone nothing is', () => {
  const all = streams({ a: [evidenceFrom('s', DAY), merged('b')], b: [absorbed('a')] });
  expect(foldClaim(all, 'b', { recordedBy: '2025-05-31T00:00:00.000Z' })).toMatchObject({ evidence: [], absorbed: [] });
  const bare = foldClaim(streams({ a: [evidenceFrom('s', DAY)], b: [] }), 'b');
  const after = foldClaim(streams({ a: [evidenceFrom('s', DAY), merged('b'), undone('b')], b: [absorbed('a'), undone('a')] }), 'b');
  expect({ ...after, seq: 0, movedAt: '' }).toEqual({ ...bare, seq: 0, movedAt: '' });
});

test('a link between the two is not one of the claim to itself, and others keep their direction', () => {
  const all = streams({ a: [rebuts('a', 'b'), rebuts('x', 'a'), merged('b')], b: [rebuts('a', 'b'), absorbed('a')], x: [rebuts('x', 'a')] });
  expect(foldClaim(all, 'b')?.relations.map(({ direction, other, carriedFrom }) => [direction, other.id, carriedFrom?.claimId]))
    .toEqual([['to', 'a', undefined], ['to', 'x', 'a']]);
});

test('nothing is carried from a claim that readers may not see, nor round in a circle', () => {
  const hidden: NewEntry = { kind: 'visibility-changed', body: { to: 'withheld' }, texts: { reason: 'Personal' } };
  expect(foldClaim(streams({ a: [evidenceFrom('s', DAY), merged('b'), hidden], b: [absorbed('a')] }), 'b')?.evidence).toEqual([]);
  const round = streams({ a: [evidenceFrom('s', DAY), absorbed('b')], b: [evidenceFrom('s', DAY), absorbed('a')] });
  expect(foldClaim(round, 'a')?.evidence.map(({ id }) => id)).toEqual(['a-2', 'b-2']);
});

test('a split moves the chosen items and no others; undone, they stand where they stood', () => {
  const split: NewEntry = { kind: 'claim-split', body: { newId: 'c', itemIds: ['a-2'] }, texts: because };
  const from: NewEntry = { kind: 'claim-split-from', body: { fromId: 'a', itemIds: ['a-2'] }, texts: because };
  const back = (otherId: string): NewEntry => ({ kind: 'split-undone', body: { otherId }, texts: because });
  const own = [evidenceFrom('s', DAY), evidenceFrom('s', DAY)];
  const apart = streams({ a: [...own, split], c: [from] });
  const ids = (all: Map<string, Entry[]>, id: string) => foldClaim(all, id)?.evidence.map((one) => [one.id, one.carriedFrom?.how]);
  expect([ids(apart, 'a'), ids(apart, 'c')]).toEqual([[['a-3', undefined]], [['a-2', 'split']]]);
  const together = streams({ a: [...own, split, back('c')], c: [from, back('a')] });
  expect([ids(together, 'a'), ids(together, 'c')]).toEqual([[['a-2', undefined], ['a-3', undefined]], []]);
});
