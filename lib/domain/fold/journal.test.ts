import { expect, test } from 'vitest';
import type { NewEntry } from '../entry.ts';
import { decided, evidenceFrom, journalOf, logged, rebuts } from '#test/factories/entries.ts';
import { concernsOf } from './journal.ts';

const DAY = '2025-05-01T00:00:00.000Z';
const concerns = (...entries: NewEntry[]) => {
  const journal = journalOf('c', DAY, ...entries);
  return (seq: number) => concernsOf(journal).get(`c-${seq}`);
};

test('an entry names the streams that it, or the item it speaks of, names', () => {
  const told = concerns(logged(),
    { kind: 'attribution-made', body: { partyId: 'party', standing: 'likely', sourceId: 'paper' } },
    evidenceFrom('report', DAY), rebuts('other', 'c'),
    { kind: 'item-withdrawn', body: { itemId: 'c-3' }, texts: { reason: 'Of another case' } },
    { kind: 'item-withdrawn', body: { itemId: 'other-rebuts-c' }, texts: { reason: 'Linked twice' } });
  expect([1, 2, 3, 4, 5, 6].map((seq) => told(seq)?.names)).toEqual([[], ['paper', 'party'], ['report'], ['other'], ['report'], ['other']]);
  expect(told(5)?.item).toEqual({ entryId: 'c-3', seq: 3, kind: 'evidence-added' });
  expect(told(6)?.item).toMatchObject({ seq: 4, kind: 'relation-added' });
});

test('a correction tells each value it changed, from what to what, and the one after it starts from there', () => {
  const day = (text: string) => ({ from: `${text}T00:00:00.000Z`, to: `${text}T23:59:59.999Z`, precision: 'day' as const });
  const told = concerns(logged(), evidenceFrom('report', DAY, { texts: { quote: 'As told' } }),
    { kind: 'correction-made', body: { itemId: 'c-2', class: 'error', stance: 'refutes' }, texts: { reason: 'Misread', note: 'It denies it' } },
    { kind: 'correction-made', body: { itemId: 'c-2', class: 'error', stance: 'context' }, texts: { reason: 'Misread', quote: 'As written' } },
    { kind: 'appearance-added', body: { sourceId: 'report', partyId: null }, happened: day('2025-05-01') },
    { kind: 'correction-made', body: { itemId: 'c-5', class: 'typo', happened: day('2025-05-02') }, texts: { reason: 'As printed' } });
  expect(told(3)?.changes).toEqual([
    { field: 'stance', before: 'supports', after: 'refutes' }, { field: 'note', before: undefined, after: 'It denies it' },
  ]);
  expect(told(4)?.changes).toEqual([
    { field: 'stance', before: 'refutes', after: 'context' }, { field: 'quote', before: 'As told', after: 'As written' },
  ]);
  expect(told(6)?.changes).toEqual([{ field: 'happened', before: day('2025-05-01'), after: day('2025-05-02') }]);
});

test('a rewording, a grade, a visibility and a status tell what they came after', () => {
  const told = concerns(logged('One wording'), evidenceFrom('report', DAY),
    { kind: 'claim-reworded', body: {}, texts: { wording: 'Two wordings', reason: 'Clearer' } },
    { kind: 'evidence-graded', body: { itemId: 'c-2', credibility: '2' }, texts: { reason: 'Two saw it' } },
    { kind: 'visibility-changed', body: { to: 'withheld' }, texts: { reason: 'It names somebody' } },
    decided('unverified', 'disputed', ['c-2'], DAY));
  expect([3, 4, 5, 6].map((seq) => told(seq)?.changes)).toEqual([
    [{ field: 'wording', before: 'One wording', after: 'Two wordings' }], [{ field: 'credibility', before: undefined, after: '2' }],
    [{ field: 'visibility', before: 'public', after: 'withheld' }], [{ field: 'status', before: 'unverified', after: 'disputed' }],
  ]);
  expect(told(6)?.cites).toEqual([{ entryId: 'c-2', seq: 2, kind: 'evidence-added' }]);
});

test('a decision names the proposal that it confirms, and a void status the one it takes back', () => {
  const proposed: NewEntry = { kind: 'status-proposed', body: { to: 'refuted', evidenceIds: [], retractionEvidenceId: null, byEditor: true }, texts: { reason: 'So it is' } };
  const second = decided('unverified', 'refuted', [], null);
  const told = concerns(logged(), proposed,
    { ...second, body: { ...second.body, proposalId: 'c-2' } } as NewEntry,
    { ...decided('refuted', 'void', [], null), corrects: 'c-3' });
  expect(told(3)?.item).toEqual({ entryId: 'c-2', seq: 2, kind: 'status-proposed' });
  expect(told(4)?.item).toEqual({ entryId: 'c-3', seq: 3, kind: 'status-changed' });
});
