import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, parseAddress } from './address.ts';

test.each([
  ['https://Example.org/Page', 'https://example.org/Page'],
  ['example.org/page', 'https://example.org/page'],
  ['  http://example.org  ', 'http://example.org/'],
])('%j is the address %s', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each(['', 'not an address', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'https://user:pass@example.org', 'localhost'])(
  '%j is no address', (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test('the ways of writing one address share a key; other pages do not', () => {
  const ways = ['https://www.example.org/a/', 'http://example.org/a', 'https://m.example.org/a?utm_source=x#top', 'https://example.org/a?fbclid=1'];
  expect(new Set(ways.map(addressKey))).toEqual(new Set(['example.org/a']));
  expect(addressKey('https://example.org/a?id=2')).not.toBe(addressKey('https://example.org/a?id=3'));
});

test('whatever is typed, the answer is an address or null', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const address = parseAddress(text);
    if (address !== null) expect(addressKey(address)).toEqual(expect.any(String));
  }));
});
