import type { ConsensusPolicy } from './policy.ts';
import { countEach, type Ratings } from './ratings.ts';

/** Whether a site is large enough to know viewpoints, and what it counts. */
export type SiteSize = { knowsViewpoints: boolean; votes: number; busyRaters: number };

/** Below 30 raters with 10 votes each, or 1,500 votes, nobody can tell who usually differs. The switch is this rule alone. */
export function siteSize(ratings: Ratings, { smallSite }: Pick<ConsensusPolicy, 'smallSite'>): SiteSize {
  const votes = ratings.rater.length;
  const busyRaters = countEach(ratings.rater, ratings.raters.length).filter((count) => count >= smallSite.votesPerRater).length;
  return { votes, busyRaters, knowsViewpoints: votes >= smallSite.votes && busyRaters >= smallSite.raters };
}
