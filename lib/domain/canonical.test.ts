import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise } from './canonical.ts';

test('keys are in the order of their UTF-16 units (the example of RFC 8785, section 3.2.3)', () => {
  const keys = { '€': 1, '\r': 2, '\uFB33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, 'ö': 7 };
  expect(Object.values(JSON.parse(`[${canonicalise(keys).match(/:(\d)/g)?.map((hit) => hit.slice(1)).join(',')}]`))).toEqual([2, 4, 6, 7, 1, 5, 3]);
});

test.each([['a lone surrogate', '\uD800'], ['a NUL', 'a\0b'], ['a float', 0.5], ['an unsafe integer', 2 ** 53], ['a function', () => 1]])(
  '%s is refused', (_, value) => {
    expect(() => canonicalise({ value })).toThrow(TypeError);
  },
);

test('the order in which an object was made does not matter, and nothing is lost', () => {
  const values = fc.dictionary(fc.string({ unit: 'grapheme' }).filter((key) => !key.includes('\0') && key.isWellFormed()), fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)));
  fc.assert(fc.property(values, (value) => {
    const turned = Object.fromEntries(Object.entries(value).toReversed());
    expect(canonicalise(turned)).toBe(canonicalise(value));
    expect(JSON.parse(canonicalise(value))).toEqual({ ...value });
  }));
});

test('a member without a value is left out', () => {
  expect(canonicalise({ a: undefined, b: null })).toBe('{"b":null}');
});
