import { expect, test } from 'vitest';
import { firstWords } from './list-move.tsx';

test('a short reason stands whole, a long one is cut between two words', () => {
  expect(firstWords('Customs documented it.', 40)).toBe('Customs documented it.');
  expect(firstWords('Customs documented two such cases in 2023.', 24)).toBe('Customs documented two…');
});

test('a text without a space is cut all the same, and no letter is halved', () => {
  expect(firstWords('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
  expect(firstWords(`${'x'.repeat(9)}😀😀`, 10).isWellFormed()).toBe(true);
});
