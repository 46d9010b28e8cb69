import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { countHolders } from '#db/users.ts';
import { votedOn } from '#db/votes.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, ids, oneOf, optionalId, optionalReviewBy, optionalText, parseInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { currentStatus, decisionKnown, decisionRefusal, outcome, type Decision } from '#lib/domain/decision.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import type { Proposal } from '#lib/domain/fold/view.ts';
import { reviewByOf } from '#lib/domain/review-term.ts';
import type { GivenLabel } from '#lib/domain/scale.ts';
import { STATUSES } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { reviewTerms } from '#lib/site/lock-site.ts';
import { changeClaim, claimParam, type ClaimChange, type Written } from './change-claim.ts';
import { reasonInput } from './claim-input.ts';
import { givenLabel } from './given-label.ts';
import { now } from './lock-claim.ts';

export const changeStatusInput = z.strictObject({
  ...claimParam,
  to: oneOf(STATUSES),
  reason: reasonInput(),
  evidenceIds: ids(50).refine((given) => given.length > 0, messages('refusals')('field.needs-evidence')),
  /** For `retracted`: the evidence in which the claimant takes it back. */
  retractionEvidenceId: optionalId(),
  /** The label of the site's scale, where several stand for the status. */
  label: optionalText(80),
  /** The proposal this confirms, if it does. */
  proposalId: optionalId(),
  /** When it is to be looked at again; the site's own term where it is left out. */
  reviewBy: optionalReviewBy(),
  /** The status entry the writer had before them. */
  seenStatusId: id(),
});
type StatusInput = z.output<typeof changeStatusInput>;

/**
 * Decides a claim's status. Where the table asks for two editors and the site has two, the first one's decision is
 * kept as a proposal and the second one's makes it stand. Refuses a stale page with the status that stands now,
 * who voted on the claim, and grounds that are not this claim's evidence.
 */
export async function changeStatus(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const wanted = parseInput(changeStatusInput, input);
  const member = memberWhoMay(actor, wanted.to === 'under-review' ? 'take-up' : 'change-status');
  return changeClaim(member, wanted.slug, async ({ whole }, tx) => {
    refuseStale(whole, wanted.seenStatusId);
    refuseGrounds(whole, grounds(wanted));
    return decide(tx, member, whole, wanted);
  });
}

async function decide(tx: Tx, member: Member, state: ClaimState, wanted: StatusInput): Promise<ClaimChange> {
  const proposal = openProposal(state, wanted);
  const decided = outcome(wanted.to, member.id, proposal, await countHolders(tx, 'editor'));
  if (!decided) throw new Refusal('needs-another-editor');
  await refuseVoters(tx, state, wanted, decided.kind === 'decided' ? decided.decidedBy : [member.id]);
  const label = await givenLabel(tx, wanted, proposal);
  if (decided.kind === 'awaits-second') return { entries: [proposalEntry(wanted, true, label)] };
  const asked = wanted.reviewBy === undefined ? proposal?.reviewBy : wanted.reviewBy;
  const reviewBy = reviewByOf(wanted.to, state.kind, asked, await reviewTerms(tx), now());
  return { entries: [statusEntry(state, wanted, decided, proposal, { reviewBy, label })] };
}

// Whoever took a claim up may have voted before: their vote just stops counting.
async function refuseVoters(tx: Tx, state: ClaimState, { to }: StatusInput, deciders: readonly string[]): Promise<void> {
  if (to === 'under-review') return;
  for (const decider of deciders) if (await votedOn(tx, state.id, decider)) throw new Refusal('voted-on-it');
}

function statusEntry(
  state: ClaimState, wanted: StatusInput, { decidedBy, onlyEditor }: { decidedBy: string[]; onlyEditor: boolean },
  proposal: Proposal | null, under: { reviewBy: Instant | null; label: GivenLabel | null },
): NewEntry {
  const { to, evidenceIds, reason } = wanted;
  return {
    kind: 'status-changed',
    body: {
      from: currentStatus(state), to, evidenceIds, decidedBy, onlyEditor, proposalId: proposal?.id ?? null,
      retractionEvidenceId: wanted.retractionEvidenceId ?? null, ...under,
    },
    texts: { reason }, known: decisionKnown(state, evidenceIds),
    corrects: to === 'void' ? (state.statuses.at(-1)?.id ?? null) : null,
  };
}

/** What stands in a claim's stream for a status that somebody proposes. */
export function proposalEntry(
  wanted: Omit<StatusInput, 'slug' | 'proposalId'>, byEditor: boolean, label: GivenLabel | null,
): NewEntry {
  const { to, evidenceIds, reason, reviewBy } = wanted;
  return {
    kind: 'status-proposed',
    body: {
      to, evidenceIds, retractionEvidenceId: wanted.retractionEvidenceId ?? null, byEditor,
      label, ...(reviewBy !== undefined && { reviewBy }),
    },
    texts: { reason },
  };
}

// Confirming means agreeing to that very status; a named proposal that is gone was decided meanwhile.
function openProposal(state: ClaimState, { proposalId, to }: StatusInput): Proposal | null {
  const named = state.proposals.find((proposal) => proposal.id === proposalId);
  if (proposalId !== undefined && named?.to !== to) throw new Refusal('stale', { changed: currentOf(state) });
  return named ?? state.proposals.find((proposal) => proposal.byEditor && proposal.to === to) ?? null;
}

/** Refuses, with the status that stands now, a page that showed an earlier one. */
export function refuseStale(state: ClaimState, seenStatusId: string): void {
  if (state.statuses.at(-1)?.id !== seenStatusId) throw new Refusal('stale', { changed: currentOf(state) });
}

function currentOf(state: ClaimState) {
  const { id: statusId, status, reason, since } = state.statuses.at(-1) ?? {};
  return { status, statusId, reason, since };
}

export function grounds(wanted: Pick<StatusInput, 'to' | 'evidenceIds' | 'retractionEvidenceId'>): Decision {
  return { to: wanted.to, evidenceIds: wanted.evidenceIds, retractionEvidenceId: wanted.retractionEvidenceId ?? null };
}

/** Turns a refused decision into a refusal, at the field that has to change. */
export function refuseGrounds(state: ClaimState, decision: Decision): void {
  const refusal = decisionRefusal(state, decision);
  if (refusal === null) return;
  if (refusal === 'status-not-next') {
    const word = messages('glossary');
    const values = { from: word(`status.${currentStatus(state)}`), to: word(`status.${decision.to}`) };
    throw new Refusal('status-not-next', { values });
  }
  const field = refusal === 'needs-retraction' ? 'retractionEvidenceId' : 'evidenceIds';
  throw wrongField(field, messages('refusals')(`field.${refusal}`));
}
