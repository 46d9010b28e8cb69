import { expect, test } from 'vitest';
import { passageChange, sameWords, saysOfItself } from './passages.ts';

const OLD = 'A heading\nOfficers found seventy cards among live lobsters at the bridge.\nTwo men were arrested that night.';

test('a passage still stands, whatever happened to its punctuation, case and spacing', () => {
  const now = OLD.replace('seventy cards', '“Seventy   Cards”').toUpperCase();
  expect(passageChange('found seventy cards', OLD, now).fate).toBe('same');
});

test('a passage that reads differently is given before and after', () => {
  const now = OLD.replace('seventy', 'seven');
  expect(passageChange('found seventy cards', OLD, now)).toEqual({
    fate: 'changed', before: 'Officers found seventy cards among live lobsters at the bridge.', after: 'Officers found seven cards among live lobsters at the bridge.', distance: 2,
  });
});

test('a quote that was changed by a few letters is found although its paragraph was written anew', () => {
  const now = 'A heading\nPolice say that late on Tuesday, in what they call a first, found seven cards lay hidden under seafood.\nTwo men.';
  expect(passageChange('found seventy cards', OLD, now)).toMatchObject({ fate: 'changed', after: now.split('\n')[1] });
});

test('a passage that is nowhere any more is missing', () => {
  expect(passageChange('found seventy cards', OLD, 'A heading\nSomething else altogether.')).toMatchObject({ fate: 'missing', after: null });
});

test('without a quote, or with one that never stood there, the first paragraph that differs is given', () => {
  const now = OLD.replace('Two men', 'Three men');
  for (const quote of [null, '', 'words that were never there']) {
    expect(passageChange(quote, OLD, now)).toEqual({ fate: 'unquoted', before: 'Two men were arrested that night.', after: 'Three men were arrested that night.', distance: null });
  }
  expect(passageChange(null, OLD, `${OLD}\nA new paragraph.`)).toEqual({ fate: 'unquoted', before: '', after: 'A new paragraph.', distance: null });
});

test('two texts say the same when their words do', () => {
  expect(sameWords('Two  men, arrested.', 'two men\narrested')).toBe(true);
  expect(sameWords('Two men', 'Three men')).toBe(false);
});

test.each([
  ['This article has been retracted.', 'retracted'], ['RETRACTED: Lobsters and cards', 'retracted'], ['Retraction notice', 'retracted'], ['Correction: the number was wrong', 'corrected'],
  ['Editor’s note: a quote was removed', 'corrected'], ['An earlier version of this story gave another number.', 'corrected'], ['This article was amended on 3 May.', 'corrected'],
  ['He would not retract his words.', null], ['The corrected ledger was found.', null],
] as const)('%j says %j', (sentence, said) => {
  const page = (text: string) => ({ title: 'A heading', text });
  expect(saysOfItself(page(OLD), page(`${sentence}\n${OLD}`))).toBe(said);
  // What it said before is no news.
  expect(saysOfItself(page(`${sentence}\n${OLD}`), page(`${sentence}\n${OLD} More.`))).toBeNull();
});

test('a quote that had changed a little by then is followed on from there', () => {
  const edited = OLD.replace('seventy', 'seven');
  expect(passageChange('Officers found seventy cards', edited, edited.replace('Two men', 'Three men'))).toMatchObject({ fate: 'same', distance: 2 });
  expect(passageChange('Officers found seventy cards', edited, edited.replace('seven cards', 'six cards'))).toMatchObject({ fate: 'changed' });
});
