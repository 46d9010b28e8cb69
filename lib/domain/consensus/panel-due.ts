import type { Status } from '../glossary.ts';
import type { ConsensusWord } from './consensus-words.ts';
import type { ConsensusPolicy } from './policy.ts';

/** Why reviewers are drawn for a claim, the most pressing first. */
export const PANEL_REASONS = ['attack', 'differs', 'disputed', 'reach'] as const;
export type PanelReason = (typeof PANEL_REASONS)[number];

/** A panel on a claim in its present round of voting. */
export type PanelStanding = {
  reason: PanelReason;
  isOpen: boolean;
  /** It closed with enough votes to say something. */
  counts: boolean;
};

/** What has to be known of a claim to say whether reviewers are to be drawn for it. */
export type PanelFacts = {
  word: ConsensusWord;
  status: Status;
  /** One group, or one burst, holds more of its votes than the policy allows. */
  isAttacked: boolean;
  /** The open vote and a panel that sat for another reason are too far apart. */
  differs: boolean;
  appearances: number;
  panels: readonly PanelStanding[];
};

const ANSWERS: readonly PanelReason[] = ['attack', 'differs'];

/**
 * Why a panel is due on a claim now; null when none is. One sits at a time. One that sat because of an attack, or
 * because an earlier one differed, is the answer; after any other only such a reason calls for one more.
 */
export function panelDue({ word, status, isAttacked, differs, appearances, panels }: PanelFacts, policy: Pick<ConsensusPolicy, 'panel'>): PanelReason | null {
  const sat = panels.filter(({ counts }) => counts);
  if (panels.some(({ isOpen }) => isOpen) || sat.some(({ reason }) => ANSWERS.includes(reason))) return null;
  if (isAttacked) return 'attack';
  if (differs) return 'differs';
  if (sat.length > 0) return null;
  if (word === 'contested' || status === 'disputed') return 'disputed';
  return appearances >= policy.panel.reachFrom ? 'reach' : null;
}

/** Whether a panel that counts has answered an attack: one that sat because of it. */
export function hasAnswered(panels: readonly PanelStanding[]): boolean {
  return panels.some(({ counts, reason }) => counts && ANSWERS.includes(reason));
}

/** How many seats a panel has of so many who could sit: at most half of them; 0 where they are too few. */
export function seatsFor(eligible: number, { attack }: Pick<ConsensusPolicy, 'attack'>): number {
  if (eligible < attack.panelFrom) return 0;
  return Math.min(attack.panelTo, Math.max(attack.panelFrom, Math.floor(eligible / 2)));
}
