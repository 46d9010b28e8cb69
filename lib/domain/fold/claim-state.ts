import type { EntryBodies, EntryKind, EntryOf, Scope, Topic } from '../entry.ts';
import type { ClaimKind, Visibility } from '../glossary.ts';
import type { Instant, When } from '../time.ts';
import type { ConsensusStep, Correction, Erasable, Excerpt, GivenCredibility, Joined, Proposal, Recorded, SeenChange, StatusStep, Wording } from './view.ts';

/**
 * One attribution, appearance, piece of evidence or relation, still naming other streams by id. All folds of a stream
 * share what an entry made, so that whoever compares two moments finds it the same: an item is never changed in place.
 */
export type Item<K extends EntryKind> = Readonly<Recorded & {
  body: EntryBodies[K];
  texts: EntryOf<K>['texts'];
  happened: When | null;
}>;

/** A piece of evidence, with how credible it was last said to be. */
export type EvidenceItem = Item<'evidence-added'> & Readonly<{
  credibility: GivenCredibility | null; change: SeenChange | null; excerpt: Excerpt | null;
  /** What had become of its source before that was gone: it holds again when the source is back. */
  changeBeforeGone: SeenChange | null;
}>;

/** A claim's own stream, folded. References to parties, sources and claims are ids; claim-view.ts resolves them. */
export type ClaimState = {
  id: string; seq: number;
  kind: ClaimKind; language: string; scope: Scope; topics: Topic[];
  visibility: Visibility; withheldBecause: Erasable | undefined;
  quote: Erasable | undefined; said: When | null;
  wordings: Wording[]; statuses: StatusStep[]; proposals: Proposal[]; corrections: Correction[];
  attributions: Item<'attribution-made'>[];
  appearances: Item<'appearance-added'>[];
  evidence: EvidenceItem[];
  relations: Item<'relation-added'>[];
  /** The word for what the votes say together; null until there is one. */
  consensus: ConsensusStep | null;
  mergedInto: Joined | null; absorbed: Joined[];
  splitInto: (Joined & { itemIds: string[] })[]; splitFrom: (Joined & { itemIds: string[] }) | null;
  loggedAt: Instant; loggedBy: string; movedAt: Instant;
};

type ClaimEntryKind = Exclude<
  EntryKind,
  'claim-logged' | 'party-recorded' | 'party-renamed' | 'outlet-graded' | 'source-recorded' | 'source-corrected' | 'derivation-added'
  | 'derivation-withdrawn' | 'capture-made' | 'capture-failed' | 'site-opened' | 'review-terms-set' | 'scale-published'
>;
/** What every kind of entry does to the claim whose journal it is in. */
export type Steps = { [K in ClaimEntryKind]: (state: ClaimState, entry: EntryOf<K>) => void };

/** The attribution, appearance, evidence or relation that an entry made. */
export function findItem(state: ClaimState, itemId: string): Item<EntryKind> | undefined {
  for (const list of listsOf(state)) {
    const found = list.find((item) => item.id === itemId || (item.body as { relationId?: string }).relationId === itemId);
    if (found) return found;
  }
  return undefined;
}

/** Puts a changed copy in the place of an item. */
export function changeItem<T extends Item<EntryKind>>(state: ClaimState, item: T, changes: Partial<T>): void {
  for (const list of listsOf(state)) {
    const at = list.indexOf(item);
    if (at >= 0) list[at] = { ...item, ...changes };
  }
}

function listsOf({ attributions, appearances, evidence, relations }: ClaimState): Item<EntryKind>[][] {
  return [attributions, appearances, evidence, relations];
}
