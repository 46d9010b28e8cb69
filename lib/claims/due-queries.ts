import { on } from '#db/client.ts';
import { findDue, nextTermEnd, type DueClaim } from '#db/review-terms.ts';
import { holdsUntil } from '#lib/boundary/reads.ts';
import { isPastTerm } from '#lib/domain/review-term.ts';
import { readsLines } from './line-reads.ts';
import type { ClaimPage } from './load-claim.ts';

export type { DueClaim } from '#db/review-terms.ts';

/** The public claims past their term, the longest overdue first. What shows them holds until the next term ends. */
export async function dueClaims(limit: number): Promise<readonly DueClaim[]> {
  const now = new Date().toISOString();
  const [due, next] = await Promise.all([findDue(on(), now, limit), nextTermEnd(on(), now)]);
  if (next !== null) holdsUntil(next);
  return readsLines(due);
}

/** Whether a claim is past its term today. Where it will be one day, what says so holds until then. */
export function needsAnotherLook({ view }: Pick<ClaimPage, 'view'>): boolean {
  const { reviewBy } = view.status;
  if (isPastTerm(reviewBy, new Date().toISOString())) return true;
  if (reviewBy !== null) holdsUntil(reviewBy);
  return false;
}
