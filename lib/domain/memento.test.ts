import { expect, test } from 'vitest';
import { httpDate, mementoLinks, nearestDay, parseHttpDate, endOfDay } from './memento.ts';

const days = ['2025-05-01', '2025-05-03', '2025-06-10'];

test.each([
  ['2025-05-03T23:59:59.000Z', '2025-05-03'],
  ['2025-05-03T23:59:58.000Z', '2025-05-01'],
  ['2025-05-20T12:00:00.000Z', '2025-05-03'],
  ['2030-01-01T00:00:00.000Z', '2025-06-10'],
  ['1999-01-01T00:00:00.000Z', '2025-05-01'],
  [null, '2025-06-10'],
])('of a wish for %s the memento is %s', (wanted, day) => {
  expect(nearestDay(days, wanted)).toBe(day);
});

test('without a day that is over there is no memento', () => {
  expect(nearestDay([], '2025-05-03T00:00:00.000Z')).toBeUndefined();
});

test.each(['yesterday', '', '2025-05-03', '2025-05-03T00:00:00Z', 'Sat, 3 May 2025 00:00:00 GMT', 'Sun, 03 May 2025 00:00:00 GMT',
  'Sat, 03 May 2025 00:00:00 CET', 'Fri, 30 Feb 2024 00:00:00 GMT', 'sat, 03 may 2025 00:00:00 gmt'])(
  '"%s" is no datetime of a header', (text) => expect(parseHttpDate(text)).toBeNull(),
);

test('a datetime comes back as it was written', () => {
  expect(parseHttpDate('Sat, 03 May 2025 23:59:59 GMT')).toBe('2025-05-03T23:59:59.000Z');
  expect(parseHttpDate('Mon, 01 Jan 0001 00:00:00 GMT')).toBe('0001-01-01T00:00:00.000Z');
  expect(httpDate(endOfDay('2025-05-03'))).toBe('Sat, 03 May 2025 23:59:59 GMT');
});

test('a page links its neighbours and both ends, each once', () => {
  expect(mementoLinks(days, '2025-05-03')).toEqual([
    { day: '2025-05-01', rels: ['first', 'prev', 'memento'] },
    { day: '2025-05-03', rels: ['memento'] },
    { day: '2025-06-10', rels: ['next', 'last', 'memento'] },
  ]);
  expect(mementoLinks(days, '2025-05-20').map(({ rels }) => rels.join(' '))).toEqual(['first memento', 'prev memento', 'next last memento']);
  expect(mementoLinks(['2025-05-01'], '2025-05-01')).toEqual([{ day: '2025-05-01', rels: ['first', 'last', 'memento'] }]);
});
