import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decided, evidenceFrom, journalOf, logged, rebuts, sourceOf } from '#test/factories/entries.ts';
import type { Entry, NewEntry } from '../entry.ts';
import { foldStream } from './fold-stream.ts';
import { foldClaim } from './fold-claim.ts';
import { isWithin } from './within.ts';
import { claimRows } from './rows.ts';

const streams = (...journals: Entry[][]) => new Map(journals.map((journal) => [journal[0]?.streamId ?? '', journal]));

// The demonstration of the lobster case: decided on 1 May from that day's denial, decided again on 3 May from a
// report that had been public since 2023.
const denial = journalOf('denial', '2025-05-01T08:00:00Z', sourceOf('secondary'));
const customs = journalOf('customs', '2025-05-03T08:00:00Z', sourceOf('primary'));
const claim = journalOf(
  'claim', '2025-05-01T09:00:00.000Z', logged(),
  evidenceFrom('denial', '2025-05-01T09:30:00.000Z', { body: { sourceId: 'denial', stance: 'refutes' } }),
  decided('unverified', 'disputed', ['claim-2'], '2025-05-01T09:30:00.000Z'),
  { ...evidenceFrom('customs', '2023-05-05T00:00:00.000Z'), recordedAt: '2025-05-03T09:00:00.000Z' },
  decided('disputed', 'supported', ['claim-4'], '2023-05-05T00:00:00.000Z'),
);

describe('on 1 May 2025 the claim was', () => {
  const day = '2025-05-01T23:59:59.999Z';
  const world = streams(claim, denial, customs);

  test('recorded here as disputed', () => {
    const view = foldClaim(world, 'claim', { recordedBy: day });
    expect(view?.status.status).toBe('disputed');
    expect(view?.evidence).toHaveLength(1);
  });

  test('knowable as supported', () => {
    const view = foldClaim(world, 'claim', { knownBy: day });
    expect(view?.status.status).toBe('supported');
    expect(view?.evidence).toHaveLength(2);
  });

  test('and the lists of both readings say the same', () => {
    const spans = claimRows(claim, 'claim', new Map()).claim_spans;
    expect(spans?.map(({ reading, status, during }) => [reading, status, during])).toEqual([
      ['recorded', 'unverified', '[2025-05-01T09:00:00.000Z,2025-05-01T11:00:00.000Z)'],
      ['recorded', 'disputed', '[2025-05-01T11:00:00.000Z,2025-05-03T10:00:00.000Z)'],
      ['recorded', 'supported', '[2025-05-03T10:00:00.000Z,)'],
      ['known', 'unverified', '[,2023-05-05T00:00:00.000Z)'],
      ['known', 'supported', '[2023-05-05T00:00:00.000Z,)'],
    ]);
  });
});

test('before it was logged there is no claim', () => {
  expect(foldClaim(streams(claim), 'claim', { recordedBy: '2025-04-30T00:00:00.000Z' })).toBeNull();
  expect(foldClaim(new Map(), 'claim')).toBeNull();
});

test('satire does not count, and becomes countable only when its source is corrected', () => {
  const source = journalOf('paper', '2025-05-01T00:00:00Z', sourceOf('satire'), {
    kind: 'source-corrected', body: { kind: 'secondary', outletId: null, class: 'error' }, texts: { reason: 'It is no satire' },
  });
  const one = journalOf('one', '2025-05-01T00:00:00Z', logged(), evidenceFrom('paper', '2025-05-01T00:00:00.000Z'));
  expect(foldClaim(streams(one, source.slice(0, 1)), 'one')?.evidence[0]?.counts).toBe(false);
  expect(foldClaim(streams(one, source), 'one')?.evidence[0]?.counts).toBe(true);
});

test('claims that rebut each other do not go round for ever', () => {
  const a = journalOf('a', '2025-05-01T00:00:00Z', logged('A says so'), rebuts('b', 'a'), rebuts('a', 'b'));
  const b = journalOf('b', '2025-05-01T00:00:00Z', logged('B says so'), rebuts('b', 'a'), rebuts('a', 'b'));
  const view = foldClaim(streams(a, b), 'a');
  expect(view?.relations.map(({ direction, other, answers }) => [direction, other.id, answers.length])).toEqual([['to', 'b', 0], ['from', 'b', 0]]);
});

test('a claim whose stream is not given is left out, as a draft is for who may not see it', () => {
  const a = journalOf('a', '2025-05-01T00:00:00Z', logged(), rebuts('draft', 'a'));
  expect(foldClaim(streams(a), 'a')?.relations).toEqual([]);
});

test('a draft that is given is not shown as a brief either', () => {
  const draft = journalOf('draft', '2025-05-01T00:00:00Z', logged('Secret', { body: { kind: 'factual', language: 'en', visibility: 'draft', scope: {}, topics: [] } } as Partial<NewEntry>));
  const a = journalOf('a', '2025-05-01T00:00:00Z', logged(), rebuts('draft', 'a'));
  expect(foldClaim(streams(a, draft), 'a')?.relations).toEqual([]);
});

test('what was erased is null, what was never given is undefined', () => {
  const one = journalOf('one', '2025-05-01T00:00:00Z', logged('x', { texts: { wording: null as never } }));
  const view = foldClaim(streams(one), 'one');
  expect([view?.wording.text, view?.quote]).toEqual([null, undefined]);
});

test('a document has its outlet’s grade, and a passage its own, each as of the day it was given', () => {
  const paper = journalOf('paper', '2025-05-01T00:00:00Z', {
    kind: 'source-recorded', body: { kind: 'secondary', address: null, outletId: 'outlet', language: null }, texts: { title: 'A report' },
  });
  const outlet = journalOf(
    'outlet', '2025-05-01T00:00:00Z',
    { kind: 'party-recorded', body: { kind: 'organisation', publishes: true, address: null }, texts: { name: 'The Paper' } },
    { ...graded('C', true), recordedAt: '2025-05-02T00:00:00Z' }, { ...graded('B', false), recordedAt: '2025-05-04T00:00:00Z' },
  );
  const one = journalOf(
    'one', '2025-05-01T00:00:00Z', logged(), evidenceFrom('paper', '2025-05-01T00:00:00.000Z'),
    { kind: 'evidence-graded', body: { itemId: 'one-2', credibility: '6' }, texts: { reason: 'Nobody else saw it' }, recordedAt: '2025-05-03T00:00:00Z' },
  );
  const on = (recordedBy: string) => {
    const [evidence] = foldClaim(streams(one, paper, outlet), 'one', { recordedBy })?.evidence ?? [];
    return [evidence?.source.outlet?.grade?.grade, evidence?.source.outlet?.grade?.imported, evidence?.credibility?.value];
  };
  expect(on('2025-05-01T23:00:00.000Z')).toEqual([undefined, undefined, undefined]);
  expect(on('2025-05-02T23:00:00.000Z')).toEqual(['C', true, undefined]);
  expect(on('2025-05-03T23:00:00.000Z')).toEqual(['C', true, '6']);
  expect(on('2025-05-04T23:00:00.000Z')).toEqual(['B', false, '6']);
});

test('a source derives from another in each reading from when that was recorded, or could be known', () => {
  const link = (known: string, recordedAt: string) => ({
    kind: 'derivation-added', body: { derivationId: 'link', fromId: 'copy', toId: 'interview' }, known: { from: known, to: known }, recordedAt,
  } as NewEntry & { recordedAt: string });
  const undone = { kind: 'derivation-withdrawn', body: { derivationId: 'link', fromId: 'copy', toId: 'interview' }, texts: { reason: 'Wrong' }, recordedAt: '2025-05-09T00:00:00Z' } as const;
  const copy = journalOf('copy', '2025-05-01T00:00:00Z', sourceOf('secondary', 'Copy'), link('2025-05-02T00:00:00.000Z', '2025-05-05T00:00:00Z'), undone);
  const interview = journalOf('interview', '2025-05-01T00:00:00Z', sourceOf('primary', 'Interview'), link('2025-05-02T00:00:00.000Z', '2025-05-05T00:00:00Z'), undone);
  const one = journalOf('one', '2025-05-01T00:00:00Z', logged(), evidenceFrom('copy', '2025-05-01T00:00:00.000Z'));
  const origins = (world: Entry[][], reading: object) =>
    foldClaim(streams(one, ...world), 'one', reading)?.evidence[0]?.source.origins.map(({ title }) => title);
  expect(origins([copy, interview], { recordedBy: '2025-05-04T00:00:00.000Z' })).toEqual(['Copy']);
  expect(origins([copy, interview], { recordedBy: '2025-05-06T00:00:00.000Z' })).toEqual(['Interview']);
  expect(origins([copy, interview], {})).toEqual(['Copy']);
  const standing = [copy.slice(0, 2), interview.slice(0, 2)];
  expect(origins(standing, { knownBy: '2025-05-01T12:00:00.000Z' })).toEqual(['Copy']);
  expect(origins(standing, { knownBy: '2025-05-03T00:00:00.000Z' })).toEqual(['Interview']);
  // A source that is not given, as to who may not see it, is no origin.
  expect(origins(standing.slice(0, 1), {})).toEqual(['Copy']);
});

const graded = (grade: 'B' | 'C', imported: boolean): NewEntry =>
  ({ kind: 'outlet-graded', body: { grade, imported }, texts: { reason: 'It corrects itself' } });

const steps = fc.array(fc.oneof(
  fc.constantFrom<NewEntry>(
    { kind: 'claim-reworded', body: {}, texts: { wording: 'Other words', reason: 'Closer' } },
    { kind: 'visibility-changed', body: { to: 'withheld' }, texts: { reason: 'Asked for' } },
    { kind: 'topic-added', body: { slug: 't', name: 'T' } }, { kind: 'topic-removed', body: { slug: 't' } },
    { kind: 'item-withdrawn', body: { itemId: 'claim-2' }, texts: { reason: 'Wrong' } },
    { kind: 'item-withdrawn', body: { itemId: 'nothing' }, texts: { reason: 'Wrong' } },
    { kind: 'correction-made', body: { itemId: 'claim-2', class: 'error', stance: 'refutes' }, texts: { reason: 'Wrong' } },
    decided('unverified', 'supported', ['claim-2'], null), decided('supported', 'void', ['claim-2'], '2024-01-01T00:00:00.000Z'),
    rebuts('claim', 'other'), rebuts('other', 'claim'),
    { kind: 'evidence-graded', body: { itemId: 'claim-2', credibility: '2' }, texts: { reason: 'Seen twice' } },
    { kind: 'evidence-graded', body: { itemId: 'nothing', credibility: '6' }, texts: { reason: 'Seen twice' } },
    { kind: 'interest-disclosed', body: { itemId: 'claim-2' }, texts: { interest: 'sells it' } },
    { kind: 'excerpt-made', body: { itemId: 'claim-2', captureId: 'copy', start: 1, end: 9, distance: 0 }, texts: { exact: 'sells it' } },
  ),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }).map((at) => evidenceFrom('paper', at.toISOString())),
), { maxLength: 30 });

test('the fold never throws, and recorded(D) does not change when anything is recorded after D', () => {
  const paper = journalOf('paper', '2019-01-01T00:00:00Z', sourceOf('primary'));
  fc.assert(fc.property(steps, fc.nat(30), (made, cut) => {
    const journal = journalOf('claim', '2025-01-01T00:00:00Z', logged(), ...made);
    const upTo = journal.slice(0, cut + 1);
    const recordedBy = upTo.at(-1)?.recordedAt ?? '';
    expect(foldClaim(streams(journal, paper), 'claim', { recordedBy })).toEqual(foldClaim(streams(upTo, paper), 'claim'));
  }), { numRuns: 300 });
});

test('no entry is passed over', () => {
  fc.assert(fc.property(steps, (made) => {
    const journal = journalOf('claim', '2025-01-01T00:00:00Z', logged(), ...made);
    expect(foldStream(journal)?.seq).toBe(journal.length);
  }), { numRuns: 200 });
});

test('an entry is knowable once its known interval has ended; an editorial act always is', () => {
  const entry = { recordedAt: '2025-05-03T00:00:00.000Z', known: { from: '2023-05-04T00:00:00.000Z', to: '2023-05-05T00:00:00.000Z' } };
  expect(isWithin(entry, { knownBy: '2023-05-04T12:00:00.000Z' })).toBe(false);
  expect(isWithin(entry, { knownBy: '2023-05-05T00:00:00.000Z' })).toBe(true);
  expect(isWithin({ ...entry, known: null }, { knownBy: '1999-01-01T00:00:00.000Z' })).toBe(true);
  expect(isWithin(entry, { recordedBy: '2025-05-02T00:00:00.000Z' })).toBe(false);
});
