import { expect, test } from 'vitest';
import { broughtForm } from './brought-form.ts';
import { UNSENT } from './returned-form.ts';

const at = (query: Record<string, string | string[]>) => broughtForm(UNSENT, query);

test('a page, its title and a selection fill the form', () => {
  const form = at({ address: 'https://news.example.org/a', title: 'A  title', quote: ' the\nwords ' });
  expect([form.typed('source.address'), form.typed('source.title'), form.typed('quote')]).toEqual(['https://news.example.org/a', 'A title', 'the words']);
  expect(form.typed('wording')).toBeUndefined();
});

test('what is no web address, or too long, is left out', () => {
  expect(at({ address: 'javascript:alert(1)' }).typed('source.address')).toBeUndefined();
  expect(at({ address: `https://x.example/${'a'.repeat(3000)}` }).typed('source.address')).toBeUndefined();
  expect(at({ quote: 'x'.repeat(5000) }).typed('quote')).toHaveLength(2000);
  expect(at({ title: ['one', 'two'] }).typed('source.title')).toBe('one');
});

test('what was typed and refused stays', () => {
  const refused = { ...UNSENT, problem: { title: 'x', fields: {} }, typed: () => 'typed' };
  expect(broughtForm(refused, { quote: 'brought' }).typed('quote')).toBe('typed');
});
