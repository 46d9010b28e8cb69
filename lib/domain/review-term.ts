import { CLAIM_KINDS, type ClaimKind, type Status } from './glossary.ts';
import type { Instant } from './time.ts';

/** After how many days a status is to be looked at again, by kind of claim; a kind that is not named has no term. */
export type ReviewTerms = Partial<Record<ClaimKind, number>>;

/** The longest term that can be set: a status nobody looks at for ten years has none. */
export const LONGEST_TERM_DAYS = 3650;

/** Which statuses hold for a term. What is not settled is waiting already, and a void one stands for nothing. */
export const HOLDS_FOR_A_TERM: Record<Status, boolean> = {
  unverified: false,
  'under-review': false,
  supported: true,
  disputed: true,
  misleading: true,
  unverifiable: true,
  outdated: true,
  refuted: true,
  retracted: true,
  void: false,
};

const DAY_MS = 86_400_000;

/**
 * When a status is due to be looked at again: what its decision says, else the site's term for the kind of claim.
 * Terms end at 24:00 UTC of their last day.
 * @param asked the decision's own term; null for none at all, undefined where it says nothing.
 */
export function reviewByOf(
  status: Status, kind: ClaimKind, asked: Instant | null | undefined, terms: ReviewTerms, now: Instant,
): Instant | null {
  if (!HOLDS_FOR_A_TERM[status]) return null;
  if (asked !== undefined) return asked;
  const days = terms[kind];
  return days === undefined ? null : endOfDay(new Date(Date.parse(now) + days * DAY_MS).toISOString());
}

/** Whether a term has ended, so that the claim needs another look. */
export function isPastTerm(reviewBy: Instant | null, now: Instant): boolean {
  return reviewBy !== null && reviewBy <= now;
}

/** The last day of a term, as the moment before it ended. */
export function lastDayOf(reviewBy: Instant): Instant {
  return new Date(Date.parse(reviewBy) - 1).toISOString();
}

/** The kinds of claims that two policies give different terms. */
export function changedTerms(before: ReviewTerms, after: ReviewTerms): ClaimKind[] {
  return CLAIM_KINDS.filter((kind) => before[kind] !== after[kind]);
}

function endOfDay(at: Instant): Instant {
  return new Date(Date.parse(`${at.slice(0, 10)}T00:00:00.000Z`) + DAY_MS).toISOString();
}
