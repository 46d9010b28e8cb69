import type { ItemReading } from './item-reading.ts';
import type { ConsensusPolicy } from './policy.ts';
import { readVoices, type Reader, type Voice } from './read-voices.ts';

/** A vote on an item that drawn reviewers judged. */
export type PanelVote = Voice & {
  /** Its place in the log: the order in which votes are summed. */
  n: number;
  /** Cast on a panel that has closed. */
  assigned: boolean;
  interest: boolean;
  /** Whether any of the evidence was opened before it was cast; null where that is not known. */
  hasOpened: boolean | null;
};

/** What drawn reviewers answered: the agreement among them and among the open votes, null where nobody else voted. */
export type PanelScore = {
  votes: number;
  /** How many of them are known to have opened no evidence: their answers count less here, and nowhere else. */
  unopened: number;
  score: number; open: number | null;
};

/**
 * Reads the panel votes of an item's present round by themselves, and the others beside them. They shrink less than an
 * item of the fit (voting.md 2.2), as they are read from few votes of known people. Null where there are none.
 */
export function readPanel(votes: readonly PanelVote[], reader: Reader, policy: ConsensusPolicy): { answer: PanelScore; reading: ItemReading } | null {
  const counted = votes.filter(({ interest }) => !interest).toSorted((a, b) => a.n - b.n);
  const drawn = counted.filter(({ assigned, weight }) => assigned && weight === 1);
  if (drawn.length === 0) return null;
  const others = counted.filter(({ assigned }) => !assigned);
  const reading = readVoices(drawn.map((vote) => ({ ...vote, weight: panelWeight(vote, policy) })), lightly(reader, policy), policy);
  const open = others.length === 0 ? null : readVoices(others, reader, policy).intercept;
  return { reading, answer: { votes: drawn.length, unopened: drawn.filter(({ hasOpened }) => hasOpened === false).length, score: reading.intercept, open } };
}

/** What a panel's vote weighs among the panel's: it is trivially faked to have opened evidence, so never a gate. */
function panelWeight({ hasOpened }: Pick<PanelVote, 'hasOpened'>, { panel }: Pick<ConsensusPolicy, 'panel'>): number {
  return hasOpened === false ? panel.unopened : 1;
}

function lightly(reader: Reader, { ridge, panel }: ConsensusPolicy): Reader {
  const { intercept, factor } = reader.model.ridge;
  return { ...reader, model: { ...reader.model, ridge: {
    intercept: Math.min(intercept, ridge.itemIntercept * panel.votesPerItem), factor: Math.min(factor, ridge.itemFactor * panel.votesPerItem),
  } } };
}
