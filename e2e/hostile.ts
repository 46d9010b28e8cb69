import { NOBODY } from './routes.ts';

type Fields = Record<string, unknown>;

/** Every field of a form, however deep, given the same value; and one field that no form has, named by it. */
function all(fields: Fields, value: unknown): Fields {
  const filled = Object.fromEntries(Object.entries(fields).map(([name, before]) =>
    [name, typeof before === 'object' && before !== null && !Array.isArray(before) ? all(before as Fields, value) : value]));
  return typeof value === 'string' ? { ...filled, [value]: value } : { ...filled, extra: value };
}

// Fields that hold a date get this one; the rest stay as they were, so that only the date is wrong.
function dated(fields: Fields, date: string): Fields | null {
  const names = ['said', 'happened', 'published'];
  let found = false;
  const fill = (part: Fields): Fields => Object.fromEntries(Object.entries(part).map(([name, value]) => {
    if (names.includes(name)) return (found = true), [name, date];
    return [name, typeof value === 'object' && value !== null && !Array.isArray(value) ? fill(value as Fields) : value];
  }));
  const filled = fill(fields);
  return found ? filled : null;
}

/** What is sent to every write, by what is wrong with it; null where that cannot be wrong there. */
export const HOSTILE: Record<string, (fields: Fields) => Fields | null> = {
  empty: () => ({}),
  'NUL in text': (fields) => all(fields, 'a\0b'),
  'lone surrogates': (fields) => all(fields, '\uD800 half a character'),
  'direction-changing text': (fields) => all(fields, '\u202Eright to left\u202C'),
  'zero-width text': (fields) => all(fields, '\u200B\u200B\u200B'),
  HTML: (fields) => all(fields, '<b onmouseover=alert(1)>bold</b>'),
  script: (fields) => all(fields, '<script>alert(1)</script>'),
  'numbers for text': (fields) => all(fields, 7),
  'lists for text': (fields) => all(fields, [[1], { a: 2 }]),
  'objects for text': (fields) => all(fields, { $ne: null }),
  'null for text': (fields) => all(fields, null),
  'very long text': (fields) => all(fields, 'x'.repeat(200_000)),
  'a prototype': (fields) => ({ ...fields, ['__proto__']: { isAdmin: true }, constructor: { prototype: {} } }),
  'ids that name nothing': (fields) => all(fields, NOBODY),
  'fields as they are, naming nothing': (fields) => ({ ...fields, extra: NOBODY }),
  'a date to come': (fields) => dated(fields, '2999-01-01'),
  'an end before its start': (fields) => dated(fields, '2025-05-02..2025-05-01'),
};
