import type { AsOf } from '../as-of.ts';
import type { ClaimView } from '../fold/view.ts';
import type { Tally } from '../tally.ts';
import type { Instant } from '../time.ts';
import type { ReadingDifferences } from './reading-differences.ts';

/** A claim as its page shows it at one moment. */
export type ClaimMoment = {
  /** The day and its reading; null for now. */
  asOf: AsOf | null;
  /** The claim as it stands now: what the timeline is laid out by, and what a way back leads to. */
  now: ClaimView;
  /** What is shown; null while this site had not recorded the claim, or only as a draft. */
  view: ClaimView | null;
  tally: Tally;
  /** When the curve of the consensus moved: the timeline has room for it, as the curve stands on the same axis. */
  consensusDays: readonly Instant[];
  /** How the two readings of that day differ; null where they agree, and now. */
  differences: ReadingDifferences | null;
};
