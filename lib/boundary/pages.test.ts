import { expect, test } from 'vitest';
import { readNameKey, writeNameKey } from './pages.ts';

const id = '0190c1a4-1111-7000-8000-000000000001';

test.each(['a', 'x'.repeat(200), '名'.repeat(200), '𝒳'.repeat(200), 'with spaces in it'])('a page that follows the name %s is found again', (sortName) => {
  expect(readNameKey(writeNameKey({ sortName, id }))).toEqual({ sortName, id });
});

test.each(['%', 'x'.repeat(2000), 'bm9uZQ', Buffer.from(`${id} a\0b`).toString('base64url'), ['a', 'b']])('%j is no place in a list', (value) => {
  expect(readNameKey(value)).toBeUndefined();
});
