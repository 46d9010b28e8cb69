import { expect, test } from 'vitest';
import { readCursor, writeCursor, type SearchCursor } from './search-cursor.ts';

const ID = '0190b1f4-0000-7000-8000-000000000001';

test.each<SearchCursor>([
  { order: 'moved', key: '2026-04-26T18:24:18.700Z', id: ID },
  { order: 'rank', key: '0.06079271', id: ID },
  { order: 'rank', key: '1e-20', id: ID },
  { order: 'loose', key: '12.5', id: ID },
])('a cursor by $order is read as it was written', (cursor) => {
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

test.each([
  ['nothing', ''],
  ['no base64', 'moved!'],
  ['an unknown order', encoded(`newest 2026-04-26T18:24:18.700Z ${ID}`)],
  ['a key of the other order', encoded(`rank 2026-04-26T18:24:18.700Z ${ID}`)],
  ['a day that does not exist', encoded(`moved 2026-13-45T18:24:18.700Z ${ID}`)],
  ['no claim', encoded('rank 0.5')],
  ['a foreign id', encoded('rank 0.5 1; drop table claims')],
  ['something after it', encoded(`rank 0.5 ${ID} more`)],
  ['far too much', 'a'.repeat(5000)],
])('%s is no cursor', (_what, text) => {
  expect(readCursor(text)).toBeNull();
});
