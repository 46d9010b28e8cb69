import type { Visibility } from './glossary.ts';

/** What has to be known of a claim and a reviewer before the one may vote on the other. */
export type VotingOn = { visibility: Visibility; loggedBy: string; hasDecided: boolean };

/** Why this reviewer may not vote on this claim; null when they may. Whoever logged or decided it does not judge it too. */
export function voteRefusal(claim: VotingOn, reviewerId: string): 'not-votable' | 'own-claim' | 'decided-on-it' | null {
  if (claim.visibility !== 'public') return 'not-votable';
  if (claim.loggedBy === reviewerId) return 'own-claim';
  return claim.hasDecided ? 'decided-on-it' : null;
}
