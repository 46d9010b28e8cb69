import type { Instant } from '../time.ts';
import type { Row } from './row.ts';

/** Stands where a span has no beginning, so that lists have a day to sort it by. */
const BEFORE_ALL = '1000-01-01T00:00:00.000Z';

/** From when on a subject was this in the lists; null where it was in none. */
export type Turn = { at: Instant | null; listed: Row | null };

/** A row for each stretch in which nothing changed: `key`, what it was, and from when to when. */
export function spanRows(key: Row, turns: readonly Turn[]): Row[] {
  const changing = turns.filter(({ listed }, nth) => JSON.stringify(listed) !== JSON.stringify(turns[nth - 1]?.listed ?? null));
  return changing.flatMap(({ at, listed }, nth) => (listed === null ? [] : [{
    ...key, since: at ?? BEFORE_ALL, during: `[${at ?? ''},${changing[nth + 1]?.at ?? ''})`, ...listed,
  }]));
}
