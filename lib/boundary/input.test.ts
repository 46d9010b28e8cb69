import { expect, test } from 'vitest';
import { z } from 'zod';
import { id, language, optionalPastWhen, optionalText, parseInput, slug, text } from './input.ts';
import { Refusal } from './refusal.ts';

/** The sentence beside the field, or what was read. */
function read(schema: z.ZodType, value: unknown): unknown {
  try {
    return parseInput(z.strictObject({ field: schema }), { field: value }).field;
  } catch (error) {
    if (error instanceof Refusal) return error.details.fields;
    throw error;
  }
}
const refused = (sentence: RegExp) => ({ field: expect.stringMatching(sentence) });

test.each([
  ['NUL', 'a\0b', /broken/], ['a lone surrogate', 'a\uD800', /broken/],
  ['a zero-width space', 'a\u200Bb', /invisible/], ['a byte-order mark', '\uFEFFa', /invisible/],
  ['a direction override', '\u202Eabc', /invisible/], ['a control character', 'a\u0007b', /invisible/],
  ['nothing but space', ' \n\t ', /Fill this in/], ['nothing', undefined, /Fill this in/],
  ['too much', 'x'.repeat(11), /At most 10/], ['too little', 'x', /At least 2/],
  ['a number', 7, /text/], ['a list', ['a'], /text/], ['an object', { $ne: null }, /text/], ['null', null, /text/],
])('%s is refused with a sentence', (_, value, sentence) => {
  expect(read(text(10, 2), value)).toEqual(refused(sentence));
});

test.each([
  ['  a  b ', 'a  b'], ['e\u0301te\u0301', 'été'], ['مرحبا بكم', 'مرحبا بكم'], ['<b>x</b>', '<b>x</b>'], ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['a\r\nb', 'a\nb'],
])('%j is read as %j', (typed, kept) => {
  expect(read(text(20), typed)).toBe(kept);
});

test('an empty optional field is one that was not given', () => {
  expect(read(optionalText(5), '  ')).toBeUndefined();
});

test.each([
  [id(), undefined, /Choose one/], [id(), 'not-an-id', /does not name/], [id(), '01890000-0000-7000-8000-00000000000', /does not name/],
  [slug(), '../etc', /does not name/], [language(), 'x_', /language code/], [language(), 'Hebrew', /language code/],
  [optionalPastWhen(), '2999', /not come yet/], [optionalPastWhen(), '2025-02-30', /Write a date/], [optionalPastWhen(), '30 February 2025', /Write a date/],
  [optionalPastWhen(), '2025-05-02..2025-05-01', /end is before/], [optionalPastWhen(), '2025..', /Write a date/],
])('what %s cannot be is refused', (schema, value, sentence) => {
  expect(read(schema as z.ZodType, value)).toEqual(refused(sentence));
});

test.each([['1 May 2025', '2025-05-01'], ['May 2025', '2025-05'], ['1 May 2025..3 May 2025', '2025-05-01..2025-05-03'], ['29 February 2024', '2024-02-29']])(
  'a form takes %j, as the pages write it', (typed, plain) => {
    expect(read(optionalPastWhen(), typed)).toEqual(read(optionalPastWhen(), plain));
    expect(read(optionalPastWhen(), typed)).toHaveProperty('from');
  },
);

test('a field that no form has is refused by its name', () => {
  expect(() => parseInput(z.strictObject({}), { ['__proto__x']: 1 })).toThrow(Refusal);
});
