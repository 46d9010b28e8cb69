import { expect, test } from 'vitest';
import { fieldName, inFormOrder } from './field-names.ts';

test('a field is called by its name, also one inside another, and an unknown one by none', () => {
  expect(fieldName('said')).toBe('When it was said');
  expect(fieldName('source.published')).toBe('Published');
  expect([fieldName('source'), fieldName('source.nothing'), fieldName('nothing')]).toEqual([undefined, undefined, undefined]);
});

test('what is wrong is told in the order of the form, the unknown last', () => {
  expect(inFormOrder(['nothing', 'source.published', 'said', 'wording'])).toEqual(['wording', 'said', 'source.published', 'nothing']);
});
