/** What a list of claims is sorted by; `loose` ranks claims that hold only some of the words looked for. */
const SEARCH_ORDERS = ['moved', 'rank', 'loose'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** Where a page of claims ended: the sort key of its last claim, and that claim. */
export type SearchCursor = { order: SearchOrder; key: string; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const RANK = /^\d{1,9}(\.\d{1,20})?(e-?\d{1,2})?$/;
const LONGEST_CURSOR = 200;

/** The cursor as it stands in an address: opaque, and safe there. */
export function writeCursor({ order, key, id }: SearchCursor): string {
  return Buffer.from(`${order} ${key} ${id}`).toString('base64url');
}

/** Reads a cursor out of an address; null for anything that writeCursor did not make. */
export function readCursor(text: string): SearchCursor | null {
  if (text.length > LONGEST_CURSOR || !/^[\w-]+$/.test(text)) return null;
  const [order, key = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const known = SEARCH_ORDERS.find((name) => name === order);
  if (!known || rest.length > 0 || !UUID.test(id) || !isKey(known, key)) return null;
  return { order: known, key, id };
}

function isKey(order: SearchOrder, key: string): boolean {
  return order === 'moved' ? INSTANT.test(key) && !Number.isNaN(Date.parse(key)) : RANK.test(key);
}
