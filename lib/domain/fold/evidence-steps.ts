import type { EntryOf } from '../entry.ts';
import type { ClaimState } from './claim-state.ts';
import type { GivenCredibility } from './view.ts';

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
  'excerpt-made': ({ evidence }: ClaimState, { id, body: { itemId, ...place }, texts, recordedAt }: EntryOf<'excerpt-made'>) => {
    const item = evidence.find((one) => one.id === itemId);
    const { exact = null, prefix = null, suffix = null } = texts;
    if (item) item.excerpt = { entryId: id, ...place, exact, prefix, suffix, recordedAt };
  },
};

/** How credible an entry says a piece of evidence is. */
export function credibilityOf(entry: EntryOf<'evidence-added'> | EntryOf<'evidence-graded'>): GivenCredibility | null {
  const { id, body: { credibility }, recordedAt, actorId } = entry;
  if (credibility === undefined) return null;
  return { entryId: id, value: credibility, reason: entry.kind === 'evidence-graded' ? entry.texts.reason : undefined, recordedAt, actorId };
}
