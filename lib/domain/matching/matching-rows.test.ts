import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchingKeys, matchingRows } from './matching-rows.ts';

const CLAIM = '0190b1f4-0000-7000-8000-000000000001';
const SENTENCE = 'The central bank plans to abolish cash by 2030.';

test('the same wording always gives the same rows, here and in databases already filled', () => {
  const { claim_bands, claim_words } = matchingRows(CLAIM, SENTENCE, 'en');
  expect(claim_bands).toHaveLength(21);
  expect(claim_bands.slice(0, 3)).toEqual(GOLDEN_BANDS.map((hash, band) => ({ claim_id: CLAIM, band, hash })));
  expect(claim_words.map(({ word }) => word)).toEqual(['centra', 'bank', 'plan', 'abolis', 'cash', '2030']);
});

// Changing these means every site must rebuild its view tables.
const GOLDEN_BANDS = [750676569, 482180288, -1280973518];

test('near-duplicates meet in a band, other claims in none', () => {
  const own = new Set(matchingKeys(SENTENCE, 'en').bandHashes);
  const shared = (text: string): number => matchingKeys(text, 'en').bandHashes.filter((hash) => own.has(hash)).length;
  expect(shared('The central bank plans to abolish all cash by 2030')).toBeGreaterThan(0);
  expect(shared('Owls can turn their heads all the way round.')).toBe(0);
});

test('an erased or empty wording leaves nothing to find it by', () => {
  expect(matchingRows(CLAIM, null, 'en')).toEqual({ claim_bands: [], claim_words: [] });
  expect(matchingRows(CLAIM, ' … ', 'en')).toEqual({ claim_bands: [], claim_words: [] });
});

test('no wording gives a row twice, or one the database would refuse', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }),
    fc.array(fc.constantFrom('𐌰', 'é', '\ud800', '1', '٣', '漢', ' ', '.', '%', "'", 'a'), { maxLength: 300 })
      .map((letters) => letters.join('')));
  fc.assert(fc.property(anyText, (text) => {
    const { claim_bands, claim_words } = matchingRows(CLAIM, text, 'en');
    const words = claim_words.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeLessThanOrEqual(200);
    for (const word of words) {
      expect(word.isWellFormed() && word !== '' && !word.includes('\0') && word.length <= 80).toBe(true);
    }
    expect(claim_bands.every(({ hash }) => hash === (hash | 0))).toBe(true);
  }));
});

test('a very long text costs no more than a long one', () => {
  const { words, bandHashes } = matchingKeys(Array.from({ length: 20_000 }, (_, n) => `word${n}`).join(' '), 'en');
  expect(words.length).toBeLessThanOrEqual(200);
  expect(bandHashes).toHaveLength(21);
});
