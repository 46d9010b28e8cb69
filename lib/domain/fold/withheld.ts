import type { ClaimView } from './view.ts';

/** What is left of a withheld claim for readers: that it is there, that it is withheld, and why. */
export function tombstoneOf(view: ClaimView): ClaimView {
  return {
    ...view,
    scope: {}, topics: [], quote: undefined, said: null,
    wording: { ...view.wording, text: null, reason: undefined }, wordings: [],
    status: { ...view.status, reason: undefined, evidenceIds: [], corrections: [], checks: [], reviewBy: null }, statuses: [], proposals: [],
    attributions: [], appearances: [], evidence: [], relations: [], corrections: [],
    consensus: null,
    mergedInto: null, absorbed: [], splitInto: [], splitFrom: null,
  };
}
