import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decided, journalOf, logged } from '#test/factories/entries.ts';
import { talliesByDay, tallyOn, type PastVote } from './past-tallies.ts';
import { tally } from './tally.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const vote = (actorId: string, quarters: number | null, recordedAt: string): PastVote => ({ actorId, quarters, recordedAt });
const claim = journalOf('claim', '2025-05-01T09:00:00.000Z', logged(), {
  ...decided('unverified', 'disputed', [], null), recordedAt: '2025-05-04T00:00:00.000Z',
});
const five = ['a', 'b', 'c', 'd', 'editor'].map((actor) => vote(actor, 4, '2025-05-02T23:59:59.999Z'));

test('the votes of a day are those cast by its end, each reviewer counted once', () => {
  const tallies = talliesByDay([...five, vote('a', 0, '2025-05-03T00:00:00.000Z')], claim);
  expect(tallyOn(tallies, '2025-05-01')).toMatchObject({ isShown: false, votes: null });
  expect(tallyOn(tallies, '2025-05-02')).toMatchObject({ votes: 5, counts: [0, 0, 0, 0, 5] });
  expect(tallyOn(tallies, '2025-05-03')).toMatchObject({ votes: 5, counts: [1, 0, 0, 0, 4] });
});

test('who decided on the claim counts until that day and not after, also where too few are left to show', () => {
  const tallies = talliesByDay(five, claim);
  expect(tallyOn(tallies, '2025-05-03').votes).toBe(5);
  expect(tallyOn(tallies, '2025-05-04').isShown).toBe(false);
});

test('while too few have voted not even the day of a vote is told', () => {
  expect(talliesByDay(five.slice(1), claim)).toEqual([]);
  expect(talliesByDay([vote('f', 0, '2025-05-01T12:00:00.000Z'), ...five], claim).map(({ day }) => day)).toEqual(['2025-05-02', '2025-05-04']);
  expect(talliesByDay([...five, vote('f', 0, '2025-05-06T12:00:00.000Z')], claim).map(({ day }) => day)).toEqual(['2025-05-02', '2025-05-04', '2025-05-06']);
});

test('on the last day they are what they are now', () => {
  const votes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.option(fc.nat(4)), fc.nat(30)), { maxLength: 40 });
  fc.assert(fc.property(votes, (made) => {
    const cast = made.map(([actor, quarters, day]) => vote(actor, quarters, new Date(Date.UTC(2025, 4, 1 + day)).toISOString()))
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
    const last = new Map(cast.map(({ actorId, quarters }) => [actorId, quarters]));
    expect(tallyOn(talliesByDay(cast, []), '2026-01-01')).toEqual(tally([...last.values()]));
  }), { numRuns: 1000 });
});
