import type { ClaimState, Item } from './fold/claim-state.ts';
import type { Proposal } from './fold/view.ts';
import { knownOfDecision, type Known } from './known.ts';
import type { Status } from './glossary.ts';
import { canBecome, DECIDES, editorsNeeded } from './status.ts';

/** What somebody wants a claim's status to become, and on what grounds. */
export type Decision = {
  to: Status; evidenceIds: readonly string[]; retractionEvidenceId: string | null;
};

/** Why a decision or a proposal cannot be taken as it is. */
export type DecisionRefusal = 'status-not-next' | 'needs-evidence' | 'foreign-evidence' | 'needs-retraction';

/** The evidence of a claim that still stands. */
function standingEvidence(state: ClaimState): Item<'evidence-added'>[] {
  return state.evidence.filter((item) => !item.withdrawn);
}

/** Whether any of these is not evidence of the claim that still stands. */
export function hasForeignEvidence(state: ClaimState, evidenceIds: readonly string[]): boolean {
  const standing = new Set(standingEvidence(state).map(({ id }) => id));
  return evidenceIds.some((id) => !standing.has(id));
}

/** Checks a decision against product.md's table; null when it may be taken. */
export function decisionRefusal(state: ClaimState, decision: Decision): DecisionRefusal | null {
  const standing = new Set(standingEvidence(state).map(({ id }) => id));
  if (!canBecome(currentStatus(state), decision.to)) return 'status-not-next';
  if (decision.evidenceIds.length === 0) return 'needs-evidence';
  if (hasForeignEvidence(state, decision.evidenceIds)) return 'foreign-evidence';
  const { retractionEvidenceId } = decision;
  if (decision.to !== 'retracted') return null;
  return retractionEvidenceId !== null && standing.has(retractionEvidenceId) ? null : 'needs-retraction';
}

export function currentStatus(state: ClaimState): Status {
  return state.statuses.at(-1)?.status ?? 'unverified';
}

/** What happens when somebody who may decide does so: it stands, or a second editor has to confirm it. */
export type Outcome = { kind: 'decided'; decidedBy: string[]; onlyEditor: boolean } | { kind: 'awaits-second' };

/**
 * Who decided, once `deciderId` agrees to `proposal` or to a decision of their own.
 * Null when the second editor is the first one again.
 */
export function outcome(
  to: Status, deciderId: string, proposal: Pick<Proposal, 'actorId' | 'byEditor'> | null, editorsOnSite: number,
): Outcome | null {
  const needed = editorsNeeded(to, editorsOnSite);
  const onlyEditor = DECIDES[to].editors > needed;
  if (needed < 2) return { kind: 'decided', decidedBy: [deciderId], onlyEditor };
  if (!proposal?.byEditor) return { kind: 'awaits-second' };
  if (proposal.actorId === deciderId) return null;
  return { kind: 'decided', decidedBy: [proposal.actorId, deciderId], onlyEditor };
}

/** A decision's known clock, from the evidence it cites. */
export function decisionKnown(state: ClaimState, evidenceIds: readonly string[]): Known | null {
  return knownOfDecision(state.evidence.filter(({ id }) => evidenceIds.includes(id)).map(({ known }) => known));
}
