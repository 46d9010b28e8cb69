import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decided, evidenceFrom, journalOf, logged, sourceOf } from '#test/factories/entries.ts';
import { stories } from '#test/factories/stories.ts';
import { dayOf, READINGS, readingOf } from '../as-of.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import { reuse } from './reuse.ts';
import { travelThrough } from './travel.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const CASES = { numRuns: 1000 };
const days = fc.date({ min: new Date('2021-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => dayOf(date.toISOString()));

test('a day in the past is what the fold says of it, whatever was looked at before', () => {
  fc.assert(fc.property(stories(), fc.array(fc.tuple(fc.constantFrom(...READINGS), days), { maxLength: 6 }), ({ streams, now }, stops) => {
    const travel = travelThrough(streams, 'claim');
    for (const [reading, date] of [...stops, ['recorded', dayOf(now)] as const]) {
      expect(travel.view({ reading, date })).toEqual(foldClaim(streams, 'claim', readingOf({ reading, date })));
    }
  }), CASES);
});

test('from change to change one passes every change, forwards and back', () => {
  fc.assert(fc.property(stories(25), fc.constantFrom(...READINGS), days, ({ streams }, reading, day) => {
    const travel = travelThrough(streams, 'claim');
    const view = (date: string) => foldClaim(streams, 'claim', readingOf({ reading, date }));
    const forwards: string[] = [];
    for (let date = travel.next({ reading, date: '1000-01-01' }); date; date = travel.next({ reading, date })) forwards.push(date);
    expect(view(forwards.at(-1) ?? '1000-01-01')).toEqual(view('2030-01-01'));
    for (const date of forwards) expect(view(date)).not.toEqual(view(before(date)));
    const next = forwards.find((one) => one > day) ?? null;
    expect([travel.next({ reading, date: day }), travel.previous({ reading, date: day })]).toEqual([next, forwards.findLast((one) => one < day) ?? null]);
    if (next) expect(view(before(next))).toEqual(view(day));
  }), CASES);
});

function before(date: string): string {
  return dayOf(new Date(Date.parse(date) - 1).toISOString());
}

test('a midnight belongs to the day before it: an interval that ends then has ended by that day', () => {
  const claim = journalOf('claim', '2025-05-03T09:00:00Z', logged(), evidenceFrom('paper', '2023-05-05T00:00:00.000Z'));
  const paper = journalOf('paper', '2025-05-03T08:00:00Z', sourceOf('primary'));
  const travel = travelThrough(new Map([['claim', claim], ['paper', paper]]), 'claim');
  expect(travel.next({ reading: 'known', date: '2023-01-01' })).toBe('2023-05-04');
  expect(travel.next({ reading: 'recorded', date: '2023-01-01' })).toBe('2025-05-03');
  expect(travel.previous({ reading: 'recorded', date: '2025-05-03' })).toBeNull();
});

describe('what did not change keeps its identity', () => {
  test('whatever the two values are', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      const made = reuse(before, after);
      expect(made).toEqual(after);
      expect(reuse(before, structuredClone(before))).toBe(before);
      expect(reuse(made, structuredClone(after))).toBe(made);
    }), { ...CASES, examples: [[{ a: [JSON.parse('{"__proto__":0}')] }, {}]] });
  });

  test('an item that came in between leaves the others as they were', () => {
    const before = [{ id: 'a', tags: ['x'] }, { id: 'c', tags: [] }];
    const after = reuse(before, [{ id: 'a', tags: ['x'] }, { id: 'b', tags: [] }, { id: 'c', tags: [] }]);
    expect([after[0] === before[0], after[2] === before[1]]).toEqual([true, true]);
  });

  test('also across the days of a claim', () => {
    const claim = journalOf(
      'claim', '2025-05-01T09:00:00Z', logged(), evidenceFrom('paper', '2025-05-01T00:00:00.000Z'),
      { ...decided('unverified', 'supported', ['claim-2'], '2025-05-01T00:00:00.000Z'), recordedAt: '2025-05-03T09:00:00.000Z' },
    );
    const paper = journalOf('paper', '2025-04-01T00:00:00Z', sourceOf('primary'));
    const travel = travelThrough(new Map([['claim', claim], ['paper', paper]]), 'claim');
    const [first, third] = ['2025-05-01', '2025-05-03'].map((date) => travel.view({ reading: 'recorded', date }));
    expect(third).not.toBe(first);
    expect(third?.evidence).toBe(first?.evidence);
    expect(travel.view({ reading: 'recorded', date: '2025-05-02' })).toBe(first);
  });
});
