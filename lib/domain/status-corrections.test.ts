import { expect, test } from 'vitest';
import { decided, evidenceFrom, journalOf, logged } from '#test/factories/entries.ts';
import { foldStream } from './fold/fold-stream.ts';
import { statusCorrections } from './status-corrections.ts';

function correctionsOf(...entries: Parameters<typeof journalOf>[2][]) {
  const state = foldStream(journalOf('a', '2025-05-01T09:00:00.000Z', logged(), evidenceFrom('s', '2025-05-01T00:00:00.000Z'), ...entries));
  if (!state) throw new Error('nothing was folded');
  return statusCorrections(state);
}
const correction = (kind: 'changed-status' | 'error', recordedAt: string) => ({
  kind: 'correction-made' as const, body: { itemId: 'a-2', class: kind }, texts: { reason: 'The wrong way round' }, recordedAt,
});

test('an error that changed the status and a void stand, the latest first; any other correction does not', () => {
  const found = correctionsOf(
    decided('unverified', 'disputed', ['a-2'], null), correction('error', '2025-05-03T09:00:00.000Z'),
    correction('changed-status', '2025-05-04T09:00:00.000Z'), { ...decided('disputed', 'void', ['a-2'], null), recordedAt: '2025-05-05T09:00:00.000Z' });
  expect(found).toMatchObject([
    { kind: 'void', itemId: 'a-3', voided: 'disputed', dayBefore: '2025-05-04', by: ['editor'] },
    { kind: 'changed-status', itemId: 'a-2', voided: null, dayBefore: '2025-05-03', reason: 'The wrong way round' },
  ]);
});

test('there was no page on the day before it was logged', () => {
  expect(correctionsOf(correction('changed-status', '2025-05-01T23:00:00.000Z'))).toMatchObject([{ dayBefore: null }]);
});
