import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpposite, matchText, similarity, WARN_FROM } from './similarity.ts';

const near = (a: string, b: string, language = 'en'): number =>
  similarity(matchText(a, language), matchText(b, language));

// Any string at all, halves of surrogate pairs among them.
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)));
const anyLanguage = fc.constantFrom('en', 'de', 'fr', 'pt-BR', 'zh', 'xx', '', '__proto__', 'constructor');

test('any two strings are between 0 and 1 alike, the same both ways and every time', () => {
  fc.assert(fc.property(anyText, anyText, anyLanguage, (a, b, language) => {
    const there = near(a, b, language);
    expect(there).toBeGreaterThanOrEqual(0);
    expect(there).toBeLessThanOrEqual(1);
    expect(near(b, a, language)).toBe(there);
    expect(near(a, b, language)).toBe(there);
  }));
});

test('a wording is wholly like itself, if it has any letters', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(near(text, text)).toBe(matchText(text, 'en').pieces.size > 0 ? 1 : 0);
  }));
});

test.each([
  ['case and punctuation', 'The moon is made of cheese.', 'the MOON is made of cheese', 1],
  ['a typing error', 'Carbon dioxide feeds the plants', 'Carbon dioxyde feeds the plants', 0.6],
  ['the other order', 'Police shot a protester in Lagos', 'A protester was shot by police in Lagos', 0.8],
  ['numbers as words', 'Forty people died in the flood', '40 people were killed in the flood', 0.9],
])('%s hardly parts two wordings', (_what, a, b, least) => {
  expect(near(a, b)).toBeGreaterThanOrEqual(least);
});

test('other numbers make it another claim', () => {
  const same = near('The budget grew by 12 percent', 'The budget grew by 12 percent last year');
  const other = near('The budget grew by 12 percent', 'The budget grew by 31 percent last year');
  expect(other).toBeLessThan(same * 0.8);
});

test('claims that share only everyday words raise no warning', () => {
  expect(near('The people of the town have a new school', 'The people of the country want a new king'))
    .toBeLessThan(WARN_FROM);
});

test('a denial is as near as what it denies, and known to be the opposite', () => {
  const [said, denied] = ['Masks stop the virus', 'Masks do not stop the virus'].map((text) => matchText(text, 'en'));
  if (!said || !denied) throw new Error('two wordings');
  expect(similarity(said, denied)).toBeGreaterThanOrEqual(WARN_FROM);
  expect(isOpposite(said, denied)).toBe(true);
  expect(isOpposite(said, said)).toBe(false);
});

test('two negations are none', () => {
  const [plain, twice] = ['All voters were counted', 'No voters were not counted'].map((text) => matchText(text, 'en'));
  if (!plain || !twice) throw new Error('two wordings');
  expect(isOpposite(plain, twice)).toBe(false);
});

test('French ne … pas is one negation', () => {
  expect(matchText('Le maire n’a pas démissionné', 'fr').isNegated).toBe(true);
  expect(matchText('Le maire ne démissionne pas', 'fr').isNegated).toBe(true);
});

test('scripts without spaces are compared by pairs of letters', () => {
  expect(near('疫苗会导致自闭症', '自闭症是疫苗导致的', 'zh')).toBeGreaterThanOrEqual(WARN_FROM);
  expect(near('疫苗会导致自闭症', '总统昨天宣布辞职', 'zh')).toBeLessThan(WARN_FROM);
});
