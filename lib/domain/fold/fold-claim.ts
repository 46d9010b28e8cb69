import { groundedProposals, wholeClaim } from './carried.ts';
import { KeptFolds } from './kept-folds.ts';
import type { ClaimView } from './view.ts';
import type { Reading } from './within.ts';
import { World, type Streams } from './world.ts';

/** How deep rebuttals of rebuttals are followed. */
const ANSWERS_DEPTH = 3;

/**
 * Folds a claim and every stream its page touches into one view, as of a moment in one reading
 * (architecture.md section 2). Pure: the page, the API, the view tables and the browser all call this.
 * @param kept folds of earlier moments of these streams, which make the next one quicker and no other.
 * @returns null when the claim did not exist in that reading. Streams that are not given are left out of the
 * view, so a caller who may not see a draft simply does not pass it.
 */
export function foldClaim(streams: Streams, claimId: string, reading: Reading = {}, kept = new KeptFolds()): ClaimView | null {
  const world = new World(streams, reading, kept);
  const state = world.claim(claimId);
  if (!state) return null;
  const { wordings, statuses } = state;
  const wording = wordings.at(-1);
  const status = statuses.at(-1);
  if (!wording || !status) return null;
  const whole = wholeClaim(state, (id) => world.claim(id));
  const appearances = world.appearances(whole);
  return {
    ...state, wording, status,
    proposals: groundedProposals(state, whole),
    appearances,
    attributions: world.attributions(whole, appearances),
    evidence: world.evidence(whole),
    relations: world.relations(whole, ANSWERS_DEPTH, new Set([claimId])),
    mergedInto: state.mergedInto && world.named(state.mergedInto),
    absorbed: state.absorbed.map((one) => world.named(one)),
    splitInto: state.splitInto.map((one) => world.named(one)),
    splitFrom: state.splitFrom && world.named(state.splitFrom),
  };
}
