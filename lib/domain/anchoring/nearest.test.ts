import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestIn } from './nearest.ts';

// The whole table, as textbooks have it: slow and plain. Where it may not begin anywhere, what is passed over counts too.
function plainly(text: string, pattern: string, anywhere = true): { distance: number; ends: number[]; whole: number } {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last: number[] = [];
  for (const unit of text.split('')) {
    const next = [anywhere ? 0 : (column[0] ?? 0) + 1];
    for (let row = 1; row <= pattern.length; row += 1) {
      next.push(Math.min((column[row - 1] ?? 0) + (pattern[row - 1] === unit ? 0 : 1), (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    last.push(column[pattern.length] ?? 0);
  }
  const distance = Math.min(...last);
  return { whole: last.at(-1) ?? pattern.length, distance, ends: last.flatMap((one, at) => (one === distance ? [at + 1] : [])) };
}

const letters = (min: number, max: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: min, maxLength: max });

test('the least distance and every end of it are those of the whole table', () => {
  fc.assert(fc.property(letters(1, 160), letters(1, 90), (text, pattern) => {
    const { distance, ends } = plainly(text, pattern);
    // What is as far as the whole pattern is long is near nothing.
    fc.pre(distance < pattern.length);
    const found = nearestIn(text, pattern, pattern.length);
    expect([...new Set(found.map((one) => one.distance))]).toEqual([distance]);
    expect(found.map(({ end }) => end)).toEqual(ends);
  }), { numRuns: 120 });
}, 20_000);

test('every stretch found is as far from the pattern as it says', () => {
  fc.assert(fc.property(letters(1, 160), letters(1, 90), (text, pattern) => {
    for (const { start, end, distance } of nearestIn(text, pattern, pattern.length - 1)) {
      expect(plainly(text.slice(start, end), pattern, false).whole).toBe(distance);
    }
  }), { numRuns: 400 });
}, 20_000);

test('a stretch takes in nothing before it that it does not need', () => {
  expect(nearestIn('a a', '  ', 1)).toEqual([{ start: 0, end: 2, distance: 1 }, { start: 1, end: 3, distance: 1 }]);
});

test('nothing is found beyond the limit', () => {
  expect(nearestIn('abcdef', 'abxdef', 0)).toEqual([]);
  expect(nearestIn('abcdef', 'abxdef', 1)).toEqual([{ start: 0, end: 6, distance: 1 }]);
  expect(nearestIn('', 'a', 3)).toEqual([]);
  expect(nearestIn('abc', '', 3)).toEqual([]);
});
