import { expect, test } from 'vitest';
import { readText } from './search-match.ts';

test.each([
  ['the last word may be unfinished', 'vaccine aut', 'aut'],
  ['two letters are too few to go by', 'vaccine au', ''],
  ['a number is finished', 'in 2020', ''],
  ['an excluded word is finished', 'vaccine -autism', ''],
  ['a quoted phrase is finished', '"prime minister"', ''],
  ['so is one still open', '“prime min', ''],
  ['a word in any script', 'вакцина аут', 'аут'],
])('%s', (_promise, text, unfinished) => {
  expect(readText(text).unfinished).toBe(unfinished);
});

test('a query is always something the database can read', () => {
  expect(readText(' a\0b\ud800\n«c»  ').whole).toBe('a b "c"');
  expect(readText('x'.repeat(399) + '😀'.repeat(10)).whole.isWellFormed()).toBe(true);
});
