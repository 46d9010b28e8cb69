import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from './typed-day.ts';

const NOW = '2026-11-27T03:00:00.000Z';

test.each([
  ['2025-05-01', '2025-05-01'], [' 1 May 2025 ', '2025-05-01'], ['01 may 2025', '2025-05-01'], ['1\u00a0May\u00a02025', '2025-05-01'],
  ['30 Sept 2025', '2025-09-30'], ['3 Dec. 2025', '2025-12-03'], ['May 2025', '2025-05-31'], ['2025-02', '2025-02-28'], ['2024', '2024-12-31'],
  ['2026', '2026-11-27'], ['November 2026', '2026-11-27'], ['December 2026', '2026-12-31'], ['2026-11-28', '2026-11-28'],
])('%j is the day %s', (typed, day) => expect(readDay(typed, NOW)).toBe(day));

test.each(['', 'May', '30 February 2025', '2025-13-01', '05/01/2025', '1 Ma 2025', '1 Mayday 2025', '0999', '2025-05-01 10:00 Z', '1 May 25', '\0'])(
  '%j is no day', (typed) => expect(readDay(typed, NOW)).toBeNull(),
);

// As components/ui/date-words.ts writes a day.
const WRITTEN = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

test('every day is read as the pages write it', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2026-11-26'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10);
    expect([readDay(WRITTEN.format(date), NOW), readDay(day, NOW)]).toEqual([day, day]);
  }));
});
