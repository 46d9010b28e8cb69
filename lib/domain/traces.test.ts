import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALWAYS_FOUND_WORDS, linkTraces, passageTraces } from './traces.ts';

const words = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`).join(' ');
const shared = (a: readonly number[], b: readonly number[]) => a.filter((hash) => b.includes(hash)).length;

test('two texts with a long run of words in common share a trace, wherever it stands in each', () => {
  fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), (a, b, c, d) => {
    const run = words('both', ALWAYS_FOUND_WORDS);
    const [one, other] = [`${words('x', a)} ${run} ${words('x2', b)}`, `${words('y', c)} ${run.toUpperCase()}, ${words('y2', d)}`];
    expect(shared(passageTraces(one), passageTraces(other))).toBeGreaterThan(0);
  }), { numRuns: 60 });
});

test('other texts share none; punctuation and letter case count for nothing; short texts have none', () => {
  expect(shared(passageTraces(words('a', 400)), passageTraces(words('b', 400)))).toBe(0);
  expect(passageTraces('One, two THREE four: five six seven "eight" nine')).toEqual(passageTraces('one two three four five six seven eight nine'));
  expect(passageTraces('only seven words stand in this text')).toEqual([]);
  expect(passageTraces('eight words are just enough for one trace')).toHaveLength(1);
});

test('a very long text has a bounded number of them, and still meets what it copied', () => {
  const long = words('w', 60_000);
  expect(passageTraces(long)).toHaveLength(800);
  expect(passageTraces(long)).toEqual(passageTraces(long));
  expect(linkTraces(Array.from({ length: 5000 }, (_, n) => `example.org/${n}`))).toHaveLength(200);
  for (const hash of [...passageTraces(long), ...linkTraces(['a', 'b'])]) expect(hash).toBe(hash | 0);
});
