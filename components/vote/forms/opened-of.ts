import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { OwnVote } from '#lib/votes/vote-queries.ts';

/** The field of a vote form that names what was opened. */
export const OPENED = 'opened';

/** How many pieces of evidence a reviewer opened before a vote, of those that stood then. */
export function openedOf({ opened, recordedAt }: Pick<OwnVote, 'opened' | 'recordedAt'>, { view }: Pick<ClaimPage, 'view'>): { count: number; all: number } {
  const stood = view.evidence.filter((one) => one.recordedAt <= recordedAt && (one.withdrawn === null || one.withdrawn.recordedAt > recordedAt));
  return { count: opened?.length ?? 0, all: stood.length };
}
