import { expect, test } from 'vitest';
import { sameDaysBefore, weekBefore } from './calendar.ts';

test('a week is today and the six days before', () => {
  expect(weekBefore('2025-05-07T23:59:59.999Z')).toBe('2025-05-01T00:00:00.000Z');
});

test('the same day is looked for in earlier months, then in earlier years', () => {
  const days = sameDaysBefore('2025-05-03T12:00:00.000Z', 2).map((day) => day.slice(0, 10));
  expect(days).toEqual([
    '2025-04-03', '2025-03-03', '2025-02-03', '2025-01-03', '2024-12-03', '2024-11-03', '2024-10-03', '2024-09-03',
    '2024-08-03', '2024-07-03', '2024-06-03', '2024-05-03', '2023-05-03',
  ]);
});

test('a day that a month or year does not have is left out', () => {
  expect(sameDaysBefore('2025-05-31T00:00:00.000Z', 1).map((day) => day.slice(0, 7))).toEqual([
    '2025-03', '2025-01', '2024-12', '2024-10', '2024-08', '2024-07', '2024-05',
  ]);
  expect(sameDaysBefore('2024-02-29T00:00:00.000Z', 4).filter((day) => day.includes('-02-29'))).toEqual(['2020-02-29T00:00:00.000Z']);
});
