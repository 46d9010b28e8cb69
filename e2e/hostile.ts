import type { Fields } from './write-world.ts';

/** An id that is nothing's. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** One field of an example: its name as a form gives it, and where it stands. */
export type Leaf = { name: string; path: readonly (string | number)[]; value: unknown };

/** One wrong thing in an otherwise right request. `field`: the only one that may be found wrong. */
export type Hostile = { what: string; body: Fields; field: string | null };

/** Every value of an example, however deep; of a list, its first. */
export function leavesOf(fields: Fields): Leaf[] {
  return Object.entries(fields).flatMap(([name, value]): Leaf[] => {
    if (Array.isArray(value)) return [{ name, path: [name, 0], value: value[0] }];
    if (typeof value !== 'object' || value === null) return [{ name, path: [name], value }];
    return leavesOf(value as Fields).map((leaf) => ({ ...leaf, name: `${name}.${leaf.name}`, path: [name, ...leaf.path] }));
  });
}

/** The example with one value replaced. */
export function withLeaf(fields: Fields, { path: [first = '', ...rest] }: Pick<Leaf, 'path'>, value: unknown): Fields {
  const copy = (Array.isArray(fields) ? [...(fields as unknown[])] : { ...fields }) as Fields;
  copy[first] = rest.length === 0 ? value : withLeaf(copy[first] as Fields, { path: rest }, value);
  return copy;
}

export const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
export const isVersion = ({ name }: Leaf) => /^(seen|was)/.test(name);
const isSecret = ({ name }: Leaf) => /password|secret/i.test(name);
const isDate = ({ value }: Leaf) => typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
const isAddress = ({ value }: Leaf) => typeof value === 'string' && value.startsWith('https://');
/** Free text takes whatever people write, markup and any script of the world included. */
const isText = (leaf: Leaf) => !isSecret(leaf) && typeof leaf.value === 'string' && leaf.value.includes(' ');
// What a use case compares instead of parsing: a wrong one is refused, but not as a field.
const isOther = (leaf: Leaf) => !isText(leaf) && !isSecret(leaf);

const RIGHT_TO_LEFT = 'מימין לשמאל';
const DEEP = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;

type Wrong = { what: string; value: unknown; on?: (leaf: Leaf) => boolean };

/** What no field of its kind takes, whatever it is called. */
const WRONG: Wrong[] = [
  { what: 'a NUL', value: 'a long enough text\0with a NUL' },
  { what: 'half a surrogate', value: '\uD800 half a character in it' },
  { what: 'direction-changing characters', value: '\u202Eright to left, by force\u202C', on: (leaf) => !isSecret(leaf) },
  { what: 'zero-width text', value: '\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B', on: (leaf) => !isSecret(leaf) },
  { what: 'very long text', value: 'x'.repeat(200_000) },
  { what: 'a number for text', value: 7, on: ({ value }) => typeof value !== 'number' },
  { what: 'a list in a list', value: [[1], { a: 2 }] },
  { what: 'an object for a value', value: { $ne: null } },
  { what: 'null', value: null },
  { what: 'right-to-left text for what is no text', value: RIGHT_TO_LEFT, on: isOther },
  { what: 'HTML for what is no text', value: '<b onmouseover=alert(1)>bold</b>', on: isOther },
  { what: 'a script for what is no text', value: '<script>alert(1)</script>', on: isOther },
  { what: 'a date to come', value: '2999-01-01', on: isDate },
  { what: 'an end before its start', value: '2025-05-02..2025-05-01', on: isDate },
  { what: 'a day that no month has', value: '2025-02-30', on: isDate },
  { what: 'a script for an address', value: 'javascript:alert(1)', on: isAddress },
  { what: 'an id that is none', value: '1 or 1=1', on: ({ value }) => isId(value) },
];

/** The example with one value of one field wrong, for every field and all that is wrong with any of its kind. */
export function hostileFields(fields: Fields): Hostile[] {
  return leavesOf(fields).flatMap((leaf) => WRONG
    .filter(({ on }) => on === undefined || on(leaf))
    // Text of the wrong kind may be found wrong by what it means, and then beside another field.
    .map(({ what, value, on }) => ({ what: `${leaf.name}: ${what}`, body: withLeaf(fields, leaf, value), field: on === isOther ? null : leaf.name })));
}

/** The example as a whole made wrong: nothing in it, only blanks, a field too many, a list too long. */
export function hostileBodies(fields: Fields): Hostile[] {
  const leaves = leavesOf(fields);
  const extra = { what: 'a field of no such form', body: { ...fields, colour: 'red' }, field: 'colour' };
  const prototype = { what: 'a prototype', body: { ...fields, constructor: { prototype: { isAdmin: true } } }, field: 'constructor' };
  const long = leaves.filter(({ path }) => path.at(-1) === 0).map(({ name, path, value }) => ({
    what: `${name}: a list of ten thousand`, field: name,
    body: withLeaf(fields, { path: path.slice(0, -1) }, Array.from({ length: 10_000 }, () => value)),
  }));
  if (leaves.length === 0) return [extra, prototype];
  const blank = leaves.reduce((body, leaf) => withLeaf(body, leaf, ''), fields);
  return [extra, prototype, ...long, { what: 'empty', body: {}, field: null }, { what: 'only blanks', body: blank, field: null }];
}

/** Bytes that are no request at all. `json`: whether they come as JSON. */
export function hostileBytes(fields: Fields): { what: string; body: string | Buffer; type?: string }[] {
  const [name = 'colour'] = Object.keys(fields);
  return [
    { what: 'broken JSON', body: 'not JSON' },
    { what: 'a list for an object', body: '[]' },
    { what: 'a bare null', body: 'null' },
    { what: 'bytes that are no UTF-8', body: Buffer.concat([Buffer.from(`{"${name}":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]) },
    { what: 'a value sixty thousand deep', body: `{"${name}":${DEEP}}` },
    { what: 'a prototype by its own name', body: `${JSON.stringify(fields).slice(0, -1)}${Object.keys(fields).length > 0 ? ',' : ''}"__proto__":{"isAdmin":true}}` },
    { what: 'plain text', body: 'x=1', type: 'text/plain' },
    { what: 'a broken form', body: '%00=%ff&a=%zz&a=1', type: 'application/x-www-form-urlencoded' },
    { what: 'a form of many parts without any', body: '--x', type: 'multipart/form-data; boundary=x' },
    { what: '10 MB', body: JSON.stringify({ ...fields, [name]: 'x'.repeat(10 * 1024 * 1024) }) },
  ];
}

/** Text that would do something if it were ever taken for markup; short enough for every field. */
function plantedText(name: string): string {
  return `שלום <b id=planted><script>planted=1</script> ${name} ${Math.random().toString(36).slice(2, 6)}`;
}

/** The example with such text in every field that holds free text, and the texts. Null when it has none. */
export function withPlanted(fields: Fields): { body: Fields; texts: string[] } | null {
  const leaves = leavesOf(fields).filter(isText);
  const texts = leaves.map(({ name }) => plantedText(name));
  const body = leaves.reduce((filled, leaf, nth) => withLeaf(filled, leaf, texts[nth]), fields);
  return leaves.length === 0 ? null : { body, texts };
}
