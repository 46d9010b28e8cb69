import type { Status, Visibility } from './glossary.ts';

/** What has to be known of a claim and a reviewer before the one may vote on the other. */
export type VotingOn = { visibility: Visibility; status: Status; loggedBy: string; hasDecided: boolean };

/**
 * Why this reviewer may not vote on this claim; null when they may. Whoever logged or decided it does not judge it too,
 * and nothing is judged between a void status and the review that follows it.
 */
export function voteRefusal(claim: VotingOn, reviewerId: string): 'not-votable' | 'void-claim' | 'own-claim' | 'decided-on-it' | null {
  if (claim.visibility !== 'public') return 'not-votable';
  if (claim.status === 'void') return 'void-claim';
  if (claim.loggedBy === reviewerId) return 'own-claim';
  return claim.hasDecided ? 'decided-on-it' : null;
}
