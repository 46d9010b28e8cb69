import type { Visibility } from '#lib/domain/glossary.ts';
import { may, type Act } from '#lib/domain/permissions.ts';
import type { Member } from '#lib/auth/actor.ts';

/** The pages of a claim's desk, in the order in which work goes, and the act that each one asks for. */
export const CLAIM_ACTS = {
  evidence: 'add-evidence',
  grades: 'grade-evidence',
  quotes: 'add-evidence',
  appearances: 'add-appearance',
  attributions: 'attribute-claim',
  rebuttals: 'add-rebuttal',
  relations: 'relate-claims',
  status: 'propose-status',
  checks: 'recheck-claim',
  vote: 'cast-vote',
  bursts: 'clear-burst',
  wording: 'reword-claim',
  topics: 'change-topics',
  corrections: 'correct-item',
  withdrawals: 'withdraw-item',
  merge: 'merge-claims',
  split: 'merge-claims',
  visibility: 'publish-claim',
} as const satisfies Record<string, Act>;
export type ClaimAct = keyof typeof CLAIM_ACTS;

/** The act that a page of a claim's desk asks for. Only a draft is published; whatever else shows or hides a claim is an editor's. */
export function actOf(page: ClaimAct, visibility: Visibility): Act {
  return page === 'visibility' && visibility !== 'draft' ? 'withhold-claim' : CLAIM_ACTS[page];
}

/** Whether somebody may do on a claim what this page of its desk is for. */
export function mayDo(member: Pick<Member, 'roles'>, page: ClaimAct, visibility: Visibility): boolean {
  return may(member.roles, actOf(page, visibility));
}
