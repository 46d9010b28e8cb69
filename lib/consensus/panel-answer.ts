import type { Ballot } from '#db/vote-log.ts';
import { hasAnswered, type PanelStanding } from '#lib/domain/consensus/panel-due.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { InForce } from './epoch-in-force.ts';
import type { Reading } from './point.ts';
import { readVotes } from './read-votes.ts';

/** What drawn reviewers answered, beside what those did who chose to vote. */
export type PanelAnswer = {
  votes: number;
  /** The agreement among the panel and among the open votes, in the same unit; null where nobody else voted. */
  score: number; open: number | null;
  /** They are too far apart. */
  differs: boolean;
  /** The panel sat because of an attack, or of such a difference: the attack is answered. */
  hasAnswered: boolean;
};

/** An answer with the panel's own reading. */
export type PanelRead = { answer: PanelAnswer; reading: Reading };

/**
 * Reads the panels of a claim's present round that count, by themselves. Null where none does. They shrink less than an
 * item of the fit (voting.md 2.2), as they are read from few votes of known people.
 */
export function readPanels(cast: readonly Ballot[], panels: readonly PanelStanding[], epoch: InForce): PanelRead | null {
  const drawn = cast.filter(({ assigned, isEarlier, interest }) => assigned && !isEarlier && !interest);
  if (drawn.length === 0 || !panels.some(({ counts }) => counts)) return null;
  const others = cast.filter(({ assigned }) => !assigned);
  const reading = readVotes(drawn, lightly(epoch));
  const open = others.length === 0 ? null : readVotes(others, epoch).intercept;
  const differs = open !== null && Math.abs(open - reading.intercept) >= CONSENSUS_POLICY.attack.panelDiffers;
  return { reading, answer: { votes: drawn.length, score: reading.intercept, open, differs, hasAnswered: hasAnswered(panels) } };
}

function lightly(epoch: InForce): InForce {
  const { ridge, panel } = CONSENSUS_POLICY;
  const { intercept, factor } = epoch.model.ridge;
  return { ...epoch, model: { ...epoch.model, ridge: {
    intercept: Math.min(intercept, ridge.itemIntercept * panel.votesPerItem), factor: Math.min(factor, ridge.itemFactor * panel.votesPerItem),
  } } };
}
