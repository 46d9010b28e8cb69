import type { Ballot } from '#db/vote-log.ts';
import { hasAnswered, type PanelStanding } from '#lib/domain/consensus/panel-due.ts';
import { readPanel } from '#lib/domain/consensus/panel-reading.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { InForce } from './epoch-in-force.ts';
import { weighed, withPlain, type PanelAnswer, type Reading } from './point.ts';

/** An answer with the panel's own reading. */
export type PanelRead = { answer: PanelAnswer; reading: Reading };

/** Reads the panels of a claim's present round that count, by themselves. Null where none does. */
export function readPanels(cast: readonly Ballot[], panels: readonly PanelStanding[], epoch: InForce): PanelRead | null {
  if (!panels.some(({ counts }) => counts)) return null;
  const read = readPanel(cast.map((vote) => ({ ...vote, ...weighed(vote) })), epoch, CONSENSUS_POLICY);
  if (!read) return null;
  const { score, open } = read.answer;
  const differs = open !== null && Math.abs(open - score) >= CONSENSUS_POLICY.attack.panelDiffers;
  const drawn = cast.filter(({ assigned, isEarlier, interest }) => assigned && !isEarlier && !interest);
  return { reading: withPlain(read.reading, drawn, CONSENSUS_POLICY), answer: { ...read.answer, differs, hasAnswered: hasAnswered(panels) } };
}
