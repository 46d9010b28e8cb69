import { describe, expect, test } from 'vitest';
import { asOfPath, dayProblem, otherReading, readingOf } from './as-of.ts';

test.each([
  ['2025-05-01', null], ['2025-05-03', null], ['2025-05-04', 'day-to-come'], ['9999-12-31', 'day-to-come'],
  ['2024-02-29', null], ['2025-02-29', 'not-a-day'], ['2025-04-31', 'not-a-day'], ['2025-13-01', 'not-a-day'],
  ['2025', 'not-a-day'], ['2025-05', 'not-a-day'], ['2025-5-1', 'not-a-day'], ['yesterday', 'not-a-day'],
  ['2025-05-01 14:30 Z', 'not-a-day'], ['', 'not-a-day'], ['0000-01-01', 'not-a-day'],
])('on 3 May 2025 the typed day "%s" is %s', (text, problem) => {
  expect(dayProblem(text, '2025-05-03T23:59:59.999Z')).toBe(problem);
});

describe('a day ends at 24:00 UTC', () => {
  test('for what was public: an interval that ends with the day has ended by it', () => {
    expect(readingOf({ reading: 'known', date: '2025-05-01' })).toEqual({ knownBy: '2025-05-02T00:00:00.000Z' });
  });
  test('for what was recorded: the last millisecond of the day is in it, midnight is not', () => {
    expect(readingOf({ reading: 'recorded', date: '2024-12-31' })).toEqual({ recordedBy: '2024-12-31T23:59:59.999Z' });
  });
});

test('each reading has the other, and an address of its own', () => {
  expect(otherReading('known')).toBe('recorded');
  expect(otherReading('recorded')).toBe('known');
  expect(asOfPath('lobsters', { reading: 'known', date: '2025-05-01' })).toBe('/claims/lobsters/known/2025-05-01');
});
