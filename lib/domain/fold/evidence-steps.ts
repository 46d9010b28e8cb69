import { isSettledByQuote } from '../captures.ts';
import type { EntryOf } from '../entry.ts';
import { changeItem, type ClaimState, type EvidenceItem } from './claim-state.ts';
import { bareItem, madeOnce } from './item-of.ts';
import type { Excerpt, GivenCredibility } from './view.ts';

/** What is said of a piece of evidence after it was added: its credibility, its interest, its place, what became of its source. */
export const EVIDENCE_STEPS = {
  'evidence-graded': (state: ClaimState, entry: EntryOf<'evidence-graded'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (item) changeItem(state, item, { credibility: credibilityOf(entry) });
  },
  'interest-disclosed': (state: ClaimState, entry: EntryOf<'interest-disclosed'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (item) changeItem(state, item, { texts: { ...item.texts, interest: entry.texts.interest } });
  },
  'excerpt-made': (state: ClaimState, entry: EntryOf<'excerpt-made'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (item) changeItem(state, item, { excerpt: excerptIn(entry) });
  },
  'quote-confirmed': (state: ClaimState, entry: EntryOf<'quote-confirmed'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (!item) return;
    const isSettled = item.change && isSettledByQuote(item.change);
    changeItem(state, item, { excerpt: excerptIn(entry), change: isSettled ? null : item.change });
  },
};

/** The piece of evidence that an entry adds. */
export function evidenceOf(entry: EntryOf<'evidence-added'>): EvidenceItem {
  return madeOnce(entry, () => ({ ...bareItem(entry), credibility: credibilityOf(entry), change: null, changeBeforeGone: null, excerpt: null }));
}

function excerptIn({ id, kind, body: { itemId: _, ...place }, texts, recordedAt }: EntryOf<'excerpt-made'> | EntryOf<'quote-confirmed'>): Excerpt {
  const { exact = null, prefix = null, suffix = null } = texts;
  return { entryId: id, ...place, exact, prefix, suffix, recordedAt, isConfirmed: kind === 'quote-confirmed' };
}

/** How credible an entry says a piece of evidence is. */
export function credibilityOf(entry: EntryOf<'evidence-added'> | EntryOf<'evidence-graded'>): GivenCredibility | null {
  const { id, body: { credibility }, recordedAt, actorId } = entry;
  if (credibility === undefined) return null;
  return { entryId: id, value: credibility, reason: entry.kind === 'evidence-graded' ? entry.texts.reason : undefined, recordedAt, actorId };
}
