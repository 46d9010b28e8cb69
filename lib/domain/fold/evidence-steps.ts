import { isSettledByQuote } from '../captures.ts';
import type { EntryOf } from '../entry.ts';
import type { ClaimState } from './claim-state.ts';
import type { Excerpt, GivenCredibility } from './view.ts';

/** What is said of a piece of evidence after it was added: its credibility, its interest, its place, what became of its source. */
export const EVIDENCE_STEPS = {
  'evidence-graded': (state: ClaimState, entry: EntryOf<'evidence-graded'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (item) item.credibility = credibilityOf(entry);
  },
  'interest-disclosed': (state: ClaimState, entry: EntryOf<'interest-disclosed'>) => {
    const item = state.evidence.find(({ id }) => id === entry.body.itemId);
    if (item) item.texts.interest = entry.texts.interest;
  },
  'excerpt-made': ({ evidence }: ClaimState, entry: EntryOf<'excerpt-made'>) => {
    const item = evidence.find((one) => one.id === entry.body.itemId);
    if (item) item.excerpt = excerptIn(entry);
  },
  'quote-confirmed': ({ evidence }: ClaimState, entry: EntryOf<'quote-confirmed'>) => {
    const item = evidence.find((one) => one.id === entry.body.itemId);
    if (!item) return;
    item.excerpt = excerptIn(entry);
    if (item.change && isSettledByQuote(item.change)) item.change = null;
  },
};

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
