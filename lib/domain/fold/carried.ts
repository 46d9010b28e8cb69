import type { ClaimState } from './claim-state.ts';
import type { CarriedFrom, Proposal, Recorded } from './view.ts';

/** Another claim's own state, null when it may not be seen or is not there in this reading. */
export type ClaimOf = (id: string) => ClaimState | null;

const LISTS = ['attributions', 'appearances', 'evidence', 'relations'] as const;

/**
 * A claim with what it carries from others and without what it gave away: everything of a claim that was merged into
 * it, and the chosen items of the one it was split from, each marked. Nothing is copied: it is folded from the other
 * claims' own journals, so undoing a merge or a split leaves no trace. What readers may not see is not carried.
 */
export function wholeClaim(state: ClaimState, claimOf: ClaimOf, above: ReadonlySet<string> = new Set()): ClaimState {
  const whole = withoutGiven(state);
  const seen = new Set([...above, state.id]);
  for (const { claimId } of state.absorbed) {
    const other = seen.has(claimId) ? null : claimOf(claimId);
    if (other?.visibility === 'public') carry(whole, wholeClaim(other, claimOf, seen), 'merge', () => true);
  }
  const split = state.splitFrom;
  const origin = split && !seen.has(split.claimId) ? claimOf(split.claimId) : null;
  if (split && origin?.visibility === 'public') carry(whole, origin, 'split', (id) => split.itemIds.includes(id));
  return whole;
}

/**
 * The proposals that rest on evidence which is there, the claim's own or carried: with hindsight none can rest on what
 * was not public yet.
 */
export function groundedProposals({ evidence, proposals }: ClaimState, whole: ClaimState): Proposal[] {
  if (proposals.length === 0) return proposals;
  const there = new Set([...evidence, ...whole.evidence].map(({ id }) => id));
  return proposals.filter(({ evidenceIds }) => evidenceIds.every((id) => there.has(id)));
}

/** The claims whose journals a claim carries something from. */
export function carriedClaims({ absorbed, splitFrom }: Pick<ClaimState, 'absorbed' | 'splitFrom'>): string[] {
  return [...absorbed.map(({ claimId }) => claimId), ...(splitFrom ? [splitFrom.claimId] : [])];
}

function withoutGiven(state: ClaimState): ClaimState {
  const given = new Set(state.splitInto.flatMap(({ itemIds }) => itemIds));
  if (given.size === 0 && carriedClaims(state).length === 0) return state;
  const kept = <T extends { id: string }>(items: readonly T[]) => items.filter(({ id }) => !given.has(id));
  return { ...state, attributions: kept(state.attributions), appearances: kept(state.appearances), evidence: kept(state.evidence), relations: kept(state.relations) };
}

function carry(into: ClaimState, from: ClaimState, how: CarriedFrom['how'], takes: (itemId: string) => boolean): void {
  const mark: CarriedFrom = { claimId: from.id, how, wording: from.wordings.at(-1)?.text ?? null };
  for (const list of LISTS) {
    const items = (from[list] as Recorded[]).filter((item) => takes(item.id) && !isBetween(item, into.id));
    (into[list] as Recorded[]).push(...items.map((item) => ({ ...item, carriedFrom: item.carriedFrom ?? mark })));
  }
}

// A link between the two would be one of the claim to itself.
function isBetween(item: Recorded, claimId: string): boolean {
  const { fromId, toId } = (item as { body?: { fromId?: string; toId?: string } }).body ?? {};
  return fromId === claimId || toId === claimId;
}
