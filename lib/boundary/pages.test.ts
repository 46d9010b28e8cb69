import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, readNameKey, readPageId, readTopicSlug, writeNameKey } from './pages.ts';

const ID = '019a0000-0000-7000-8000-000000000001';

test('one row more than a page says that there is a next one, after the last row shown', () => {
  expect(pageOf([1, 2, 3], 2)).toEqual({ rows: [1, 2], last: 2 });
  expect(pageOf([1, 2], 2)).toEqual({ rows: [1, 2], last: null });
  expect(pageOf([], 2)).toEqual({ rows: [], last: null });
});

test('a page is named by an id, by nothing, or not at all', () => {
  expect(readPageId(ID)).toBe(ID);
  expect(readPageId(undefined)).toBeNull();
  for (const wrong of ['1', `${ID}'`, [ID, ID], '\0']) expect(readPageId(wrong)).toBeUndefined();
});

test('a name and its id come back from their address, whatever the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }).filter((name) => !name.includes('\0')), (sortName) => {
    expect(readNameKey(writeNameKey({ sortName, id: ID }))).toEqual({ sortName, id: ID });
  }));
});

test.each(['x', 'bm90IGEga2V5', '%00', 'a'.repeat(5000), ['a', 'b']])('%j is no name and id', (wrong) => {
  expect(readNameKey(wrong)).toBeUndefined();
});

test('a topic is named in letters of any script, and by nothing else', () => {
  expect(readTopicSlug('export-controls')).toBe('export-controls');
  expect(readTopicSlug(encodeURIComponent('北京-气候'))).toBe('北京-气候');
  for (const wrong of ['%', '%00', 'a b', '../x', '', ['a', 'b'], 'a'.repeat(201)]) expect(readTopicSlug(wrong)).toBeNull();
});
