import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decided, evidenceFrom, journalOf, logged, sourceOf } from '#test/factories/entries.ts';
import { stories } from '#test/factories/stories.ts';
import type { Entry, NewEntry } from '../entry.ts';
import { dayOf, readingOf } from '../as-of.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import { readingDifferences } from './reading-differences.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const customs = journalOf('customs', '2025-05-03T08:00:00Z', sourceOf('primary', 'Customs report'));
const denial = journalOf('denial', '2025-05-01T08:00:00Z', sourceOf('secondary'));
const journal = (...more: NewEntry[]) => journalOf(
  'claim', '2025-05-01T09:00:00.000Z', logged(),
  evidenceFrom('denial', '2025-05-01T09:30:00.000Z', { body: { sourceId: 'denial', stance: 'refutes' } }),
  decided('unverified', 'disputed', ['claim-2'], '2025-05-01T09:30:00.000Z'),
  { ...evidenceFrom('denial', '2023-05-05T00:00:00.000Z'), recordedAt: '2025-05-02T09:00:00.000Z' },
  { ...evidenceFrom('customs', '2023-05-05T00:00:00.000Z'), recordedAt: '2025-05-03T09:00:00.000Z' },
  decided('disputed', 'supported', ['claim-5'], '2023-05-05T00:00:00.000Z'), ...more,
);

function differences(claim: Entry[], date: string) {
  const streams = new Map([['claim', claim], ['customs', customs], ['denial', denial]]);
  const known = foldClaim(streams, 'claim', readingOf({ reading: 'known', date }));
  if (!known) throw new Error('the claim is there');
  return readingDifferences(known, foldClaim(streams, 'claim', readingOf({ reading: 'recorded', date })));
}

test('on 1 May the customs report was public already, and this site learned of it on 3 May', () => {
  expect(differences(journal(), '2025-05-01')).toMatchObject({
    status: { known: 'supported', recorded: 'disputed' },
    learned: [
      { kind: 'evidence', source: { title: 'Customs report' }, recordedAt: '2025-05-03T09:00:00.000Z', isDecisive: true },
      { kind: 'evidence', recordedAt: '2025-05-02T09:00:00.000Z', isDecisive: false },
    ],
  });
});

test('on 3 May, and on any later day, the readings agree', () => {
  expect(differences(journal(), '2025-05-03')).toBeNull();
});

test('before the claim was logged the status that hindsight gives it is a difference', () => {
  expect(differences(journal(), '2024-01-01')).toMatchObject({ status: { known: 'supported', recorded: null } });
  expect(differences(journal(), '2022-01-01')).toBeNull();
});

test('what was withdrawn, corrected or reworded later is known with hindsight alone', () => {
  const later = differences(journal(
    { kind: 'item-withdrawn', body: { itemId: 'claim-2' }, texts: { reason: 'Misread' } },
    { kind: 'correction-made', body: { itemId: 'claim-5', class: 'error' }, texts: { reason: 'Misread' } },
    { kind: 'claim-reworded', body: {}, texts: { wording: 'Other', reason: 'Closer' } },
    { kind: 'correction-made', body: { itemId: 'claim-2', class: 'typo' }, texts: { reason: 'Misread' } },
  ), '2025-05-01');
  expect(later).toMatchObject({ withdrawn: 1, corrected: 1, reworded: '2025-05-03T13:00:00.000Z' });
});

test('today the readings of no story differ in what was learned or in the status', () => {
  fc.assert(fc.property(stories(), ({ streams, now }) => {
    const today = dayOf(new Date(Date.parse(now) + 86_400_000).toISOString());
    const [known, recorded] = (['known', 'recorded'] as const).map((reading) => foldClaim(streams, 'claim', readingOf({ reading, date: today })));
    if (known && recorded) expect(readingDifferences(known, recorded)).toBeNull();
    expect(known).toEqual(recorded);
  }), { numRuns: 1000 });
});
