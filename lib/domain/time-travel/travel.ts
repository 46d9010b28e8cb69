import { dayOf, otherReading, readingOf, type AsOf, type ReadingName } from '../as-of.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import type { Streams } from '../fold/world.ts';
import { KeptFolds } from '../fold/kept-folds.ts';
import type { ClaimView } from '../fold/view.ts';
import { reuse } from './reuse.ts';

/** A claim at every day of its past, folded from its streams and from nothing else. */
export type Travel = {
  /** The claim as of a day; null while it was not recorded. What did not change between two days keeps its identity. */
  view(asOf: AsOf): ClaimView | null;
  /** The first day after this one on which the claim changed in that reading; null when it did not again. */
  next(asOf: AsOf): string | null;
  /** The last day before this one on which it changed. */
  previous(asOf: AsOf): string | null;
};

/** Prepares to travel through a claim's past. */
export function travelThrough(streams: Streams, claimId: string): Travel {
  const days = { known: candidates(streams, 'known'), recorded: candidates(streams, 'recorded') };
  const views = { known: new Map<string, ClaimView | null>(), recorded: new Map<string, ClaimView | null>() };
  const kept = new KeptFolds();
  const last: Record<ReadingName, ClaimView | null> = { known: null, recorded: null };

  function view({ reading, date }: AsOf): ClaimView | null {
    // Between two days on which anything was recorded or became public, nothing can have changed.
    const day = days[reading][countWhile(days[reading], (one) => one <= date) - 1] ?? BEFORE;
    const known = views[reading].get(day);
    if (known !== undefined) return known;
    const made = reuse(last[reading] ?? last[otherReading(reading)], foldClaim(streams, claimId, readingOf({ reading, date: day }), kept));
    views[reading].set(day, made);
    if (made) last[reading] = made;
    return made;
  }

  function changedOn(reading: ReadingName, index: number): boolean {
    const [before = BEFORE, date = BEFORE] = [days[reading][index - 1], days[reading][index]];
    return !isSame(view({ reading, date: before }), view({ reading, date }));
  }

  function next({ reading, date }: AsOf): string | null {
    const list = days[reading];
    for (let index = countWhile(list, (one) => one <= date); index < list.length; index += 1)
      if (changedOn(reading, index)) return list[index] ?? null;
    return null;
  }

  function previous({ reading, date }: AsOf): string | null {
    const list = days[reading];
    for (let index = countWhile(list, (one) => one < date) - 1; index >= 0; index -= 1)
      if (changedOn(reading, index)) return list[index] ?? null;
    return null;
  }

  return { view, next, previous };
}

/** A day before every other. */
const BEFORE = '1000-01-01';

// How many of the days, which are in order, come before the first that is not so.
function countWhile(days: readonly string[], isSo: (day: string) => boolean): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(days[middle] ?? '')) from = middle + 1;
    else to = middle;
  }
  return from;
}

// An interval that ends at midnight has ended with the day before.
function candidates(streams: Streams, reading: ReadingName): string[] {
  const days = new Set<string>();
  for (const entries of streams.values()) {
    for (const { recordedAt, known } of entries) {
      if (reading === 'recorded') days.add(dayOf(recordedAt));
      else if (known) days.add(dayOf(new Date(Date.parse(known.to) - 1).toISOString()));
    }
  }
  return [...days].sort();
}

function isSame(a: ClaimView | null, b: ClaimView | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  // An entry of the claim's own that came in changed it; only where none did everything has to be compared.
  return a.seq === b.seq && Object.is(reuse(a, b), a);
}

/**
 * Where the next or the previous change leads from a day, or from now (null). The last change leads on to now; before
 * the first there is nowhere to go, and one stays.
 */
export function stepFrom(
  travel: Travel, from: AsOf | null, reading: ReadingName, direction: 'next' | 'previous', today: string,
): AsOf | null {
  const at = { reading, date: from?.date ?? today };
  const date = direction === 'next' ? travel.next(at) : travel.previous(at);
  if (direction === 'next') return date === null || date >= today ? null : { reading, date };
  return date === null ? from : { reading, date };
}
