import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decided, evidenceFrom, journalOf, logged, sourceOf } from '#test/factories/entries.ts';
import { stories } from '#test/factories/stories.ts';
import { dayOf, READINGS, readingOf } from '../as-of.ts';
import type { NewEntry } from '../entry.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import type { ClaimView } from '../fold/view.ts';
import { tellingDays } from './telling-days.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2026-01-10';
const paper = journalOf('paper', '2025-04-01T00:00:00Z', sourceOf('primary'));

function claimOf(...more: (NewEntry & { recordedAt?: string })[]): ClaimView {
  const claim = journalOf('claim', '2025-05-01T09:00:00.000Z', logged(), evidenceFrom('paper', '2023-05-05T00:00:00.000Z'), ...more);
  const view = foldClaim(new Map([['claim', claim], ['paper', paper]]), 'claim');
  if (!view) throw new Error('the claim is there');
  return view;
}

const supported = { ...decided('unverified', 'supported', ['claim-2'], '2023-05-05T00:00:00.000Z'), recordedAt: '2025-05-03T09:00:00.000Z' };

test('what was last decided lies between the two days, in either reading', () => {
  const claim = claimOf(supported);
  expect(tellingDays(claim, 'recorded', TODAY)).toEqual({ from: '2025-05-02', to: '2025-05-03', why: 'status' });
  expect(tellingDays(claim, 'known', TODAY)).toEqual({ from: '2023-05-03', to: '2023-05-04', why: 'status' });
});

test('a correction that came after the last decision does', () => {
  const corrected: NewEntry & { recordedAt: string } = {
    kind: 'correction-made', body: { itemId: 'claim-2', class: 'error' }, texts: { reason: 'Misread' }, recordedAt: '2025-06-01T09:00:00.000Z',
  };
  expect(tellingDays(claimOf(supported, corrected), 'recorded', TODAY)).toEqual({ from: '2025-05-31', to: '2025-06-01', why: 'correction' });
});

test('a claim that nothing has moved is compared from its first day to today, and one of today from yesterday', () => {
  expect(tellingDays(claimOf(), 'recorded', TODAY)).toEqual({ from: '2025-05-01', to: TODAY, why: 'logged' });
  expect(tellingDays(claimOf(), 'recorded', '2025-05-01')).toEqual({ from: '2025-04-30', to: '2025-05-01', why: 'logged' });
});

test('the days are never the same, and a status that is said to have moved between them has', () => {
  fc.assert(fc.property(stories(), fc.constantFrom(...READINGS), ({ streams, now }, reading) => {
    const view = foldClaim(streams, 'claim');
    if (!view) return;
    const { from, to, why } = tellingDays(view, reading, dayOf(now));
    expect(from < to).toBe(true);
    const [before, after] = [from, to].map((date) => foldClaim(streams, 'claim', readingOf({ reading, date })));
    if (why === 'status') expect(before?.status.id).not.toBe(after?.status.id);
  }), { numRuns: 1000 });
});
