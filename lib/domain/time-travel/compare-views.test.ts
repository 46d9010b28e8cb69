import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { decided, evidenceFrom, journalOf, logged, sourceOf } from '#test/factories/entries.ts';
import { stories } from '#test/factories/stories.ts';
import type { NewEntry } from '../entry.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import { compareViews, isUnchanged } from './compare-views.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const party = journalOf('firm', '2025-04-01T00:00:00Z', {
  kind: 'party-recorded', body: { kind: 'organisation', publishes: false, address: null }, texts: { name: 'A firm' },
});
const paper = journalOf('paper', '2025-04-01T00:00:00Z', sourceOf('primary'));
const known = '2025-04-01T00:00:00.000Z';
const attributed: NewEntry = { kind: 'attribution-made', body: { partyId: 'firm', standing: 'likely', sourceId: null }, known: null };
const claim = journalOf(
  'claim', '2025-05-01T09:00:00.000Z', logged('Cards in lobsters'), evidenceFrom('paper', known), attributed, evidenceFrom('paper', known),
  { kind: 'claim-reworded', body: {}, texts: { wording: 'Cards beside lobsters', reason: 'Closer' }, recordedAt: '2025-05-02T09:00:00.000Z' },
  decided('unverified', 'supported', ['claim-2'], known),
  { kind: 'item-withdrawn', body: { itemId: 'claim-4' }, texts: { reason: 'Twice' } },
  { kind: 'correction-made', body: { itemId: 'claim-3', class: 'error', standing: 'disputed' }, texts: { reason: 'Others deny it' } },
  { kind: 'correction-made', body: { itemId: 'claim-2', class: 'error', stance: 'context' }, texts: { reason: 'Misread' } },
  evidenceFrom('paper', known), { kind: 'topic-added', body: { slug: 'trade', name: 'Trade' } },
);
const streams = new Map([['claim', claim], ['firm', party], ['paper', paper]]);
const on = (recordedBy: string) => foldClaim(streams, 'claim', { recordedBy });
const [first, second] = [on('2025-05-01T23:59:59.999Z'), on('2025-05-02T23:59:59.999Z')];

test('between two days: the wording, the status, what was added, withdrawn and corrected', () => {
  const found = compareViews(first, second);
  expect([found.wording?.before?.text, found.wording?.after.text]).toEqual(['Cards in lobsters', 'Cards beside lobsters']);
  expect(found.statusMoves.map(({ from, status }) => [from, status])).toEqual([['unverified', 'supported']]);
  expect(found.evidence.added.map(({ id }) => id)).toEqual(['claim-10']);
  expect(found.evidence.withdrawn.map(({ id }) => id)).toEqual(['claim-4']);
  expect(found.evidence.changed.map(({ before, after }) => [before.stance, after.stance])).toEqual([['supports', 'context']]);
  expect(found.attributions.changed.map(({ before, after }) => [before.standing, after.standing])).toEqual([['likely', 'disputed']]);
  expect(found.topics.added).toEqual([{ slug: 'trade', name: 'Trade' }]);
  expect(found.corrections.map(({ itemId }) => itemId)).toEqual(['claim-3', 'claim-2']);
});

test('from a day before it was there everything came', () => {
  const found = compareViews(on('2025-04-01T00:00:00.000Z'), second);
  expect([found.evidence.added, found.statusMoves, found.attributions.added].map(({ length }) => length)).toEqual([3, 2, 1]);
  expect(found.wording).toMatchObject({ before: null, after: { text: 'Cards beside lobsters' } });
});

test('a correction that leaves every fact as it was is told, and a typo is not', () => {
  const corrected = (kind: 'update' | 'typo'): NewEntry => ({ kind: 'correction-made', body: { itemId: 'claim-6', class: kind }, texts: { reason: 'Said otherwise' } });
  const later = (...more: NewEntry[]) => foldClaim(new Map(streams).set('claim', [...claim, ...journalOf('claim', '2025-05-04T09:00:00.000Z', ...more)
    .map((entry, nth) => ({ ...entry, seq: claim.length + 1 + nth, id: `later-${nth}` }))]), 'claim');
  const now = foldClaim(streams, 'claim');
  expect(compareViews(now, later(corrected('update'))).corrections.map(({ itemId }) => itemId)).toEqual(['claim-6']);
  expect(isUnchanged(compareViews(now, later(corrected('update'))))).toBe(false);
  expect(isUnchanged(compareViews(now, later(corrected('typo'))))).toBe(true);
});

test('backwards, what came is gone', () => {
  expect(compareViews(second, first).evidence.gone.map(({ id }) => id)).toEqual(['claim-10']);
});

test('a claim and itself differ in nothing, and two that differ in nothing show the same', () => {
  expect(isUnchanged(compareViews(second, second))).toBe(true);
  expect(isUnchanged(compareViews(first, second))).toBe(false);
  fc.assert(fc.property(stories(), fc.nat(), ({ streams: told }, n) => {
    const own = told.get('claim') ?? [];
    const recordedBy = own[n % own.length]?.recordedAt ?? '';
    const [then, now] = [foldClaim(told, 'claim', { recordedBy }), foldClaim(told, 'claim')];
    const ids = (view: typeof now) => view?.evidence.map(({ id, stance, withdrawn }) => [id, stance, withdrawn !== null]);
    if (isUnchanged(compareViews(then, now))) expect([ids(then), then?.status.id, then?.wording.id]).toEqual([ids(now), now?.status.id, now?.wording.id]);
  }), { numRuns: 1000 });
});
