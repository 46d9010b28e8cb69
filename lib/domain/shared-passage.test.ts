import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPassage } from './shared-passage.ts';

test.each([
  ['Police said on Monday that seventy cards were found among the lobsters.', 'He wrote: SAID on monday, that seventy cards were found among many', 'said on Monday that seventy cards were found among', 9],
  ['alongside live lobsters', 'packed alongside live lobsters, it says', 'alongside live lobsters', 3],
  ['警方周一说在龙虾中发现七十张显卡', '据报道,警方周一说在龙虾中发现了', '警方周一说在龙虾中发现', 11],
  ['Straße und Füße', 'strasse, die straße und füße hier', 'Straße und Füße', 3],
])('%j and %j share %j', (a, b, text, words) => {
  expect(sharedPassage(a, b)).toEqual({ text, words });
});

test.each([
  ['tall tales', 'tall tales'],
  ['one two three four five six seven eight', 'one two three four x five six seven eight'],
  ['', 'anything at all that is long enough to count'],
])('%j and %j share no passage', (a, b) => {
  expect(sharedPassage(a, b)).toBeNull();
});

test('a passage copied into another text is found whole, whatever stands around it', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(' '));
  fc.assert(fc.property(words(8, 30), words(0, 20), words(0, 20), words(0, 20), (passage, before, after, other) => {
    const found = sharedPassage(`${before} ${passage} ${after}`, `${other} | ${passage} | ${other}`);
    expect(found?.words).toBeGreaterThanOrEqual(passage.split(' ').length);
  }), { numRuns: 300 });
}, 20_000);

test('two long texts are compared in a moment, also hostile ones', () => {
  const long = (seed: number) => Array.from({ length: 20_000 }, (_, n) => `w${(n * seed) % 9973}`).join(' ');
  const before = performance.now();
  sharedPassage(long(7), long(11));
  sharedPassage('same '.repeat(20_000), 'same '.repeat(20_000));
  expect(performance.now() - before).toBeLessThan(10_000);
}, 20_000);
