import { EVERYTHING } from './page-cache.ts';

/** A render under way, and what went stale since it began. */
export type Flight<P> = {
  /** Whether one of these tags was purged after the render began: then its bytes may be old. */
  isStale(tags: ReadonlySet<string>): boolean;
  /** Ends it, with the page for everybody who waits, or null when there is none to share. */
  land(page: P | null): void;
};

export type Flights<P> = {
  begin(address: string): Flight<P>;
  /** The page that a render under way will give, or null when none is. */
  join(address: string): Promise<P | null> | null;
  purge(tags: readonly string[]): void;
};

/** Renders under way, so that many requests for one address render it once. */
export function createFlights<P>(): Flights<P> {
  const joinable = new Map<string, Promise<P | null>>();
  const purged = new Set<Set<string>>();

  function begin(address: string): Flight<P> {
    const since = new Set<string>();
    const { promise, resolve } = Promise.withResolvers<P | null>();
    purged.add(since);
    joinable.set(address, promise);
    return {
      isStale: (tags) => since.has(EVERYTHING) || [...tags].some((tag) => since.has(tag)),
      land(page) {
        purged.delete(since);
        if (joinable.get(address) === promise) joinable.delete(address);
        resolve(page);
      },
    };
  }

  // What a render will have read is not known before its end, so after any purge nobody new may
  // join one that began before it: they might be the reader who has just written.
  function purge(tags: readonly string[]): void {
    joinable.clear();
    for (const since of purged) for (const tag of tags) since.add(tag);
  }

  return { begin, join: (address) => joinable.get(address) ?? null, purge };
}
