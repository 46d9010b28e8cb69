import { expect, test } from 'vitest';
import { decided, evidenceFrom, journalOf, logged } from '#test/factories/entries.ts';
import { changesOf, TOLD_KINDS } from './changes.ts';

test('a status that moved, one that was void, and each class of correction are changes; what only adds is none', () => {
  const entries = journalOf('a', '2025-05-01T00:00:00.000Z', logged(), evidenceFrom('s', '2025-05-01T00:00:00.000Z'),
    decided('unverified', 'disputed', [], null), decided('disputed', 'void', [], null),
    { kind: 'correction-made', body: { itemId: 'a-2', class: 'typo' }, texts: { reason: 'A slip' } },
    { kind: 'item-withdrawn', body: { itemId: 'a-2' }, texts: { reason: 'Of another case' } });
  expect(changesOf(entries).map(({ entryId, kind, from, to }) => [entryId, kind, from, to])).toEqual([
    ['a-3', 'status', 'unverified', 'disputed'], ['a-4', 'void', 'disputed', 'void'], ['a-5', 'typo', null, null],
    ['a-6', 'withdrawal', null, null],
  ]);
});

test('the list is quiet about typos alone', () => {
  expect(TOLD_KINDS).not.toContain('typo');
  expect(TOLD_KINDS).toHaveLength(9);
});
