import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, formatWhen, latestOf, parseWhen, typedWhen } from './time.ts';

test.each([
  ['2025', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'year'],
  ['2025-12', '2025-12-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'month'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z', 'day'],
  ['2025-05-01 14:30 +02:00', '2025-05-01T12:30:00.000Z', '2025-05-01T12:31:00.000Z', 'minute'],
  ['2025-05-01T23:59Z', '2025-05-01T23:59:00.000Z', '2025-05-02T00:00:00.000Z', 'minute'],
])('%s is the stretch from %s to %s', (text, from, to, precision) => {
  expect(parseWhen(text)).toEqual({ from, to, precision });
});

test.each([
  '', 'yesterday', '2025-13', '2025-00', '2025-02-29', '2025-05-32', '0999', '2025-05-01 14:30', '2025-05-01 24:00 Z',
  '2025-05-01 14:60 Z', '2025-05-01 14:30 +15:00', '2025-05-01 14:30 +02:75', '01/05/2025', '2025-5-1', '٢٠٢٥',
])('%j is no date', (text) => {
  expect(parseWhen(text)).toBeNull();
});

test('what is written is read back', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }), (date) => {
    const iso = date.toISOString();
    for (const text of [iso.slice(0, 4), iso.slice(0, 7), iso.slice(0, 10), `${iso.slice(0, 10)} ${iso.slice(11, 16)} Z`]) {
      const when = parseWhen(text);
      expect(when && formatWhen(when)).toBe(text);
      expect(when && when.from <= iso && iso < when.to).toBe(true);
    }
  }));
});

describe('an uncertain stretch', () => {
  const late = parseWhen('2023-04-20');
  const may = parseWhen('2023-05-04');
  if (!late || !may) throw new Error('these are dates');

  test('runs from the start of the first date to the end of the last', () => {
    expect(between(late, may)).toEqual({ from: late.from, to: may.to, precision: 'day' });
  });

  test('cannot end before it starts', () => {
    expect(between(may, late)).toBeNull();
    expect(between({ ...late, from: late.to }, late)).toBeNull();
  });

  test('is written as two dates and is at the latest its last moment', () => {
    const stretch = between(late, may);
    expect(stretch && typedWhen(stretch)).toBe('2023-04-20..2023-05-04');
    expect(stretch && latestOf(stretch)).toBe('2023-05-04T23:59:59.999Z');
  });
});
