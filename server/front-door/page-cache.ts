/** What the cache needs to know of a page: how much room it takes, what it was made from, and until when it holds. */
export type Cached = { bytes: number; tags: ReadonlySet<string>; until: number };

export type PageCache<P extends Cached> = {
  get(address: string): P | undefined;
  put(address: string, page: P): void;
  /** Drops every page that has one of the tags; `*` stands for all. */
  purge(tags: readonly string[]): void;
  size(): { pages: number; bytes: number };
};

/** The tag that stands for every page. */
export const EVERYTHING = '*';

/** Pages by address, the least recently used dropped when they take more than `maxBytes`. */
export function createPageCache<P extends Cached>(maxBytes: number, now: () => number = Date.now): PageCache<P> {
  // A Map keeps the order of insertion: what was asked for last is put in last.
  const pages = new Map<string, P>();
  const addressesByTag = new Map<string, Set<string>>();
  let bytes = 0;

  function drop(address: string): void {
    const page = pages.get(address);
    if (!page) return;
    pages.delete(address);
    bytes -= page.bytes;
    for (const tag of page.tags) {
      const addresses = addressesByTag.get(tag);
      addresses?.delete(address);
      if (addresses?.size === 0) addressesByTag.delete(tag);
    }
  }

  function get(address: string): P | undefined {
    const page = pages.get(address);
    if (page === undefined) return undefined;
    if (page.until <= now()) return drop(address), undefined;
    pages.delete(address);
    pages.set(address, page);
    return page;
  }

  function put(address: string, page: P): void {
    drop(address);
    if (page.bytes > maxBytes / 8) return;
    pages.set(address, page);
    bytes += page.bytes;
    for (const tag of page.tags) addTo(addressesByTag, tag, address);
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
  }

  function purge(tags: readonly string[]): void {
    if (tags.includes(EVERYTHING)) {
      pages.clear();
      addressesByTag.clear();
      bytes = 0;
    } else for (const tag of tags) for (const address of [...(addressesByTag.get(tag) ?? [])]) drop(address);
  }

  return { get, put, purge, size: () => ({ pages: pages.size, bytes }) };
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
