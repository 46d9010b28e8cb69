import { findItem, type ClaimState } from './fold/claim-state.ts';

/** What a correction may put right in each kind of entry, besides saying what was wrong. */
const FIELDS = {
  evidence: ['stance', 'quote', 'note', 'interest'],
  appearances: ['happened', 'quote'],
  attributions: ['standing', 'note'],
  relations: ['happened', 'note'],
  // A status is decided anew, never amended.
  statuses: [],
} as const;
export type CorrectableField = (typeof FIELDS)[keyof typeof FIELDS][number];

/** The entry of a claim that an id names, and what can be put right in it; null when the claim has none such. */
export function correctable(state: ClaimState, itemId: string): { id: string; fields: readonly CorrectableField[] } | null {
  const id = findItem(state, itemId)?.id ?? itemId;
  for (const list of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    if (state[list].some((one) => one.id === id)) return { id, fields: FIELDS[list] };
  }
  return null;
}
