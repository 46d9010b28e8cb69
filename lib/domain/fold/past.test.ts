import { expect, test } from 'vitest';
import { journalOf, sourceOf } from '#test/factories/entries.ts';
import { formerNames, sourceCorrections } from './past.ts';

test('a party keeps each name it had, with when and why it ended', () => {
  const journal = journalOf('p', '2025-05-01T00:00:00.000Z',
    { kind: 'party-recorded', body: { kind: 'organisation', publishes: false, address: null }, texts: { name: 'Acme' } },
    { kind: 'party-renamed', body: {}, texts: { name: 'Acme Group', reason: 'They renamed themselves' } },
    { kind: 'party-renamed', body: {}, texts: { name: 'Bolt', reason: 'They were bought' } });
  expect(formerNames(journal)).toMatchObject([
    { name: 'Acme Group', until: '2025-05-01T02:00:00.000Z', reason: 'They were bought' },
    { name: 'Acme', until: '2025-05-01T01:00:00.000Z', reason: 'They renamed themselves' },
  ]);
  expect(formerNames(journal.slice(0, 1))).toEqual([]);
});

test('a correction of a source shows each fact that it changed, and no other', () => {
  const day = { from: '2025-05-01T00:00:00.000Z', to: '2025-05-02T00:00:00.000Z', precision: 'day' } as const;
  const journal = journalOf('s', '2025-05-03T00:00:00.000Z',
    { ...sourceOf('primary', 'A report'), happened: day },
    { kind: 'source-corrected', body: { kind: 'secondary', outletId: 'gazette', class: 'error' }, texts: { title: 'A report', author: '', reason: 'It cites one' }, happened: day },
    { kind: 'source-corrected', body: { kind: 'secondary', outletId: 'gazette', class: 'typo' }, texts: { title: 'The report', author: 'Ann', reason: 'As printed' } });
  expect(sourceCorrections(journal)).toMatchObject([
    { seq: 3, class: 'typo', reason: 'As printed', changes: [
      { field: 'title', before: 'A report', after: 'The report' }, { field: 'author', before: undefined, after: 'Ann' },
      { field: 'published', before: day, after: null },
    ] },
    { seq: 2, class: 'error', changes: [
      { field: 'outletId', before: null, after: 'gazette' }, { field: 'kind', before: 'primary', after: 'secondary' },
    ] },
  ]);
});
