import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToWidth, textWidth } from './text-width.ts';

test.each([
  ['a longer text', 'lobster', 'lobsters'],
  ['a capital', 'a', 'A'],
  ['a full-width letter', 'a', '龍'],
  ['an m', 'i', 'm'],
])('%s is wider', (_, narrow, wide) => {
  expect(textWidth(wide, 12)).toBeGreaterThan(textWidth(narrow, 12));
});

test('a cut text fits, and a text that fits is not cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 300 }),
      (text, widest) => {
        const cut = cutToWidth(text, 12, widest);
        expect(textWidth(cut, 12)).toBeLessThanOrEqual(widest);
        if (textWidth(text, 12) <= widest) expect(cut).toBe(text);
      },
    ),
  );
});

test('what was left out is marked', () => {
  expect(cutToWidth('South China Morning Post', 12, 90)).toMatch(/^South.*…$/);
});
