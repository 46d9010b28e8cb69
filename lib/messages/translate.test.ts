import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { CATALOGUE, type Area } from './translate.ts';

const AREAS = Object.keys(CATALOGUE) as Area[];

function keysOf(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value as object, `${path}${key}.`),
  );
}

/** A number for every value a sentence asks for, the sentence itself for every tag. */
function valuesFor(raw: string): Record<string, number | ((words: string) => string)> {
  const values = [...raw.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 2] as const);
  const tags = [...raw.matchAll(/<(\w+)>/g)].map(
    ([, tag = '']) => [tag, (words: string) => words] as const,
  );
  return Object.fromEntries([...values, ...tags]);
}

test.each(AREAS)('every sentence of %s can be said', (area) => {
  const t = createTranslator({
    locale: 'en',
    timeZone: 'UTC',
    messages: CATALOGUE[area] as Record<string, string>,
    onError: (error) => {
      throw error;
    },
  });
  for (const key of keysOf(CATALOGUE[area])) {
    expect(t.markup(key, valuesFor(String(t.raw(key)))).trim(), key).not.toBe('');
  }
});
