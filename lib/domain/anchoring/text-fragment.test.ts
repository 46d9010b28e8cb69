import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atQuote } from './text-fragment.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

test.each([
  ['https://example.org/a', quote('live lobsters'), 'https://example.org/a#:~:text=live%20lobsters'],
  ['https://example.org/a#part', quote('live lobsters'), 'https://example.org/a#part:~:text=live%20lobsters'],
  ['https://example.org/a#:~:text=old', quote('new'), 'https://example.org/a#:~:text=new'],
  ['https://example.org/a', quote('a-b, c&d'), 'https://example.org/a#:~:text=a%2Db%2C%20c%26d'],
  ['https://example.org/a', quote('seventy cards', 'y. They found under it ', ' hidden under a lay'), 'https://example.org/a#:~:text=found%20under%20it-,seventy%20cards,-hidden%20under%20a'],
  ['https://example.org/a', quote('seventy', 'halfword', 'word'), 'https://example.org/a#:~:text=seventy'],
  ['https://example.org/a', quote('龙虾'), 'https://example.org/a#:~:text=%E9%BE%99%E8%99%BE'],
])('%s opens at %j', (address, where, expected) => {
  expect(atQuote(address, where)).toBe(expected);
});

test('a long passage is named by its first and last words', () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`);
  expect(atQuote('https://example.org/', quote(words.join(' ')))).toBe(
    'https://example.org/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
  );
});

test('whatever is quoted, the address stays one and its directive has nothing that ends or parts it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (exact, prefix, suffix) => {
    const address = atQuote('https://example.org/a?b=1#c', quote(exact, prefix, suffix));
    const [page, directive = ''] = address.split(':~:text=');
    expect([page, URL.canParse(address)]).toEqual(['https://example.org/a?b=1#c', true]);
    expect(directive.replaceAll('-,', '').replaceAll(',-', '').split(',').length).toBeLessThanOrEqual(2);
    expect(directive).not.toMatch(/[\s#&]/);
  }), { numRuns: 60 });
}, 20_000);
