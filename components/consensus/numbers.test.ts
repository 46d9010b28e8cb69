import { expect, test } from 'vitest';
import { changeWords, wholeWords } from './numbers.ts';

test('a change that rounds to nothing has no sign', () => {
  expect([0.031, -0.031, 0.004, -0.004, 0].map(changeWords)).toEqual(['+0.03', '−0.03', '0.00', '0.00', '0.00']);
});

test('a whole number below zero has a true minus sign', () => {
  expect([21.4, -17.2, -0.3].map(wholeWords)).toEqual(['21', '−17', '0']);
});
