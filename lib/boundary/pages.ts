const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// The longest name there can be, of letters of four bytes, with its id, in base64.
const LONGEST = 1200;

/** Where an older page of a list begins, as its address says: an id. Undefined when what stands there is none. */
export function readPageId(value: string | string[] | undefined): string | null | undefined {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' && UUID.test(value) ? value : undefined;
}

/** The same for a list by name: the last name and its id, opaque. */
export function readNameKey(value: string | string[] | undefined): { sortName: string; id: string } | null | undefined {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > LONGEST || !/^[\w-]+$/.test(value)) return undefined;
  const text = Buffer.from(value, 'base64url').toString('utf8');
  const [id = '', sortName] = [text.slice(0, 36), text.slice(37)];
  return UUID.test(id) && text[36] === ' ' && !text.includes('\0') ? { sortName, id } : undefined;
}

/** The opaque form of a name and its id. */
export function writeNameKey({ sortName, id }: { sortName: string; id: string }): string {
  return Buffer.from(`${id} ${sortName}`).toString('base64url');
}

/** One page out of `size + 1` rows, and the row the next page follows; null on the last page. */
export function pageOf<R>(rows: readonly R[], size: number): { rows: readonly R[]; last: R | null } {
  return rows.length > size ? { rows: rows.slice(0, size), last: rows[size - 1] ?? null } : { rows, last: null };
}

const LONGEST_TOPIC = 200;

/** A topic as an address names it, in letters of any script; null for what no topic is called. */
export function readTopicSlug(value: string | string[]): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_TOPIC * 9) return null;
  try {
    const slug = decodeURIComponent(value);
    return slug.length <= LONGEST_TOPIC && /^[\p{L}\p{N}\p{M}-]+$/u.test(slug) ? slug : null;
  } catch {
    // A percent sign that begins no letter: no topic has one.
    return null;
  }
}
