import { expect, test } from 'vitest';
import { between, parseWhen, type When } from '#lib/domain/time.ts';
import { dateAttribute, dateWords, whenWords } from './date-words.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const when = (text: string): When => {
  const read = parseWhen(text);
  if (!read) throw new Error(`not a date: ${text}`);
  return read;
};

test.each([
  ['2025', '2025', '2025'],
  ['2025-05', 'May 2025', '2025-05'],
  ['2025-05-01', '1 May 2025', '2025-05-01'],
  ['2025-05-01 14:30 +02:00', '1 May 2025, 12:30 UTC', '2025-05-01T12:30Z'],
])('%s is said as %s', (typed, words, attribute) => {
  const read = when(typed);
  expect(plain(whenWords(read))).toBe(words);
  expect(plain(dateWords(read.from, read.precision))).toBe(words);
  expect(dateAttribute(read.from, read.precision)).toBe(attribute);
});

test('a stretch says both of its ends', () => {
  const late = between(when('2023-04-21'), when('2023-04-30'));
  expect(late && plain(whenWords(late))).toBe('21–30 April 2023');
});

test('a day stays with its month', () => {
  expect(dateWords('2025-05-01T00:00:00.000Z', 'day')).toBe('1\u00a0May 2025');
});
