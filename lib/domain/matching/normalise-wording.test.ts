import { expect, test } from 'vitest';
import { normaliseWording } from './normalise-wording.ts';

test.each([
  ['case and punctuation go', 'The  Minister—“resigned”!', 'the minister resigned'],
  ['accents go', 'Les élèves de São Tomé', 'les eleves de sao tome'],
  ['invisible characters go', 'vac\u200bcine\u202e s', 'vaccine s'],
  ['compatibility letters are plain', 'ﬁve ＡＢＣ', '5 abc'],
  ['digits lose their groups', '8,000 or 8.000', '8000 or 8000'],
  ['decimals stay', '9.1 percent', '9.1 percent'],
  ['money and magnitudes are spelled out', '$300m', 'dollar 300000000'],
  ['words are numbers', 'eight thousand and forty two', '8000 and 42'],
  ['one is a pronoun, unless it counts', 'no one has one million', 'no one has 1000000'],
  ['contractions keep their not', 'it doesn’t, it can’t', 'it does not it can not'],
  ['possessives go', 'Springfield’s mayors’ plan', 'springfield mayors plan'],
  ['the US and the WHO are no pronouns', 'US to leave WHO', 'usa to leave whorg'],
  ['a wording all in capitals has no such hint', 'WHO KNOWS', 'who knows'],
  ['half a letter is no letter', 'a\ud800b', 'ab'],
  ['vowel signs belong to the word', 'हिन्दी ไทย', 'हिन्दी ไทย'],
  ['nothing is nothing', ' \u0000…', ''],
])('%s', (_promise, wording, bare) => {
  expect(normaliseWording(wording)).toBe(bare);
});

test('an elided article is no word in French', () => {
  expect(normaliseWording('L’école d’Aix', 'fr')).toBe('ecole aix');
});
