import { expect, test } from 'vitest';
import { parseWatchHours, waitHours } from './watch.ts';

test('hours by kind of source; what is left out keeps its default', () => {
  expect(parseWatchHours('')).toEqual({ primary: 24, secondary: 24, tertiary: 168, satire: 0, 'machine-written': 0 });
  expect(parseWatchHours('primary=6, machine-written = 12')).toMatchObject({ primary: 6, 'machine-written': 12, secondary: 24 });
});

test.each(['primary', 'primary=', 'primary=-1', 'primary=1.5', 'gossip=3', 'primary=99999', '=3'])('%j cannot be read', (value) => {
  expect(parseWatchHours(value)).toBeNull();
});

test('each failure in a row doubles the wait, up to a month; zero is never', () => {
  const hours = parseWatchHours('primary=24, satire=0') ?? { primary: 0, secondary: 0, tertiary: 0, satire: 0, 'machine-written': 0 };
  expect([0, 1, 2, 3, 20].map((failures) => waitHours(hours, 'primary', failures))).toEqual([24, 48, 96, 192, 720]);
  expect(waitHours(hours, 'satire', 0)).toBeNull();
});
