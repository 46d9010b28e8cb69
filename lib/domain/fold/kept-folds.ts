import type { Entry } from '../entry.ts';
import { foldParty, foldSource, type SourceState } from './fold-parties.ts';
import type { PartyView, SourceView } from './view.ts';
import { isWithin, type Reading } from './within.ts';

type Kept<T> = { entries: readonly Entry[]; made: T };
type KeptView<T> = { source: SourceState | SourceView | null; party: PartyView | null; made: T };

/** Of one thing so many views are kept, the last ones: what derives from other sources is made anew on every day. */
const MOST_VIEWS = 4;

/**
 * What was made of parties, sources and items at other moments of the same streams: what a stream says is made of its
 * visible entries alone, and from day to day few streams show other ones. What is kept is the same object, so that whoever
 * compares two moments, of one reading or of both, need not look into it.
 */
export class KeptFolds {
  readonly #parties = new Map<string, Kept<PartyView | null>[]>();
  readonly #sources = new Map<string, Kept<SourceState | null>[]>();
  readonly #views = new WeakMap<object, KeptView<unknown>[]>();

  party(id: string, entries: readonly Entry[], reading: Reading): PartyView | null {
    return kept(this.#parties, id, entries, reading, foldParty);
  }

  source(id: string, entries: readonly Entry[], reading: Reading): SourceState | null {
    return kept(this.#sources, id, entries, reading, foldSource);
  }

  /** What pages show of a source or an item with what it names; undefined where it was not made yet. */
  view<T>(of: object, source: KeptView<T>['source'], party: PartyView | null): T | undefined {
    for (const one of this.#views.get(of) ?? []) if (one.source === source && one.party === party) return one.made as T;
    return undefined;
  }

  keep<T>(of: object, source: KeptView<T>['source'], party: PartyView | null, made: T): T {
    const others = this.#views.get(of)?.slice(0, MOST_VIEWS - 1) ?? [];
    this.#views.set(of, [{ source, party, made }, ...others]);
    return made;
  }
}

function kept<T>(
  folds: Map<string, Kept<T>[]>, id: string, all: readonly Entry[], reading: Reading, fold: (entries: readonly Entry[]) => T,
): T {
  const known = folds.get(id) ?? [];
  for (const one of known) if (isWhatIsWithin(one.entries, all, reading)) return one.made;
  const entries = all.filter((entry) => isWithin(entry, reading));
  const made = fold(entries);
  folds.set(id, [...known, { entries, made }]);
  return made;
}

// Asked for every stream of every day: nothing is made for the answer.
function isWhatIsWithin(entries: readonly Entry[], all: readonly Entry[], reading: Reading): boolean {
  let count = 0;
  for (const entry of all) {
    if (!isWithin(entry, reading)) continue;
    if (entries[count] !== entry) return false;
    count += 1;
  }
  return count === entries.length;
}
