import type { Entry } from '../entry.ts';
import { foldParty, foldSource, type SourceState } from './fold-parties.ts';
import type { PartyView, SourceView } from './view.ts';

type Kept<T> = { entries: readonly Entry[]; made: T };

/**
 * Folds of parties and sources, kept from one moment to the next: what a stream says is made of its visible entries
 * alone, and from day to day few streams show other ones. What is kept is the same object, so that whoever compares two
 * moments need not look into it.
 */
export class KeptFolds {
  readonly #parties = new Map<string, Kept<PartyView | null>>();
  readonly #sources = new Map<string, Kept<SourceState | null>>();
  readonly #views = new Map<string, { source: SourceState; outlet: PartyView | null; made: SourceView }>();

  party(id: string, entries: readonly Entry[]): PartyView | null {
    return kept(this.#parties, id, entries, foldParty);
  }

  source(id: string, entries: readonly Entry[]): SourceState | null {
    return kept(this.#sources, id, entries, foldSource);
  }

  /** A source as pages show it; one that derives from others is made anew, for they may have changed. */
  sourceView(source: SourceState, outlet: PartyView | null, make: () => SourceView): SourceView {
    const last = this.#views.get(source.id);
    if (last?.source === source && last.outlet === outlet && source.derivations.length === 0) return last.made;
    const made = make();
    this.#views.set(source.id, { source, outlet, made });
    return made;
  }
}

function kept<T>(folds: Map<string, Kept<T>>, id: string, entries: readonly Entry[], fold: (entries: readonly Entry[]) => T): T {
  const last = folds.get(id);
  if (last && isSame(last.entries, entries)) return last.made;
  const made = fold(entries);
  folds.set(id, { entries, made });
  return made;
}

function isSame(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
