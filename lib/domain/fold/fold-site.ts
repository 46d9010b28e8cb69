import type { Entry } from '../entry.ts';
import type { ReviewTerms } from '../review-term.ts';
import type { Instant } from '../time.ts';
import type { Erasable } from './view.ts';

/** What a site has said of itself: whether it was opened with the sample, and its policies. */
export type SiteState = {
  sample: boolean;
  /** How many entries its stream has: what a form has to have seen. */
  seq: number;
  reviewTerms: ReviewTerms;
  /** Who set them, when and why; null where nobody has. */
  reviewTermsSet: { recordedAt: Instant; actorId: string; reason: Erasable | undefined } | null;
};

/** Folds the site's own stream; a site that has said nothing yet has no terms. */
export function foldSite(entries: readonly Entry[]): SiteState {
  const site: SiteState = { sample: false, seq: 0, reviewTerms: {}, reviewTermsSet: null };
  for (const entry of entries) {
    site.seq = entry.seq;
    if (entry.kind === 'site-opened') site.sample = entry.body.sample;
    if (entry.kind !== 'review-terms-set') continue;
    site.reviewTerms = entry.body.days;
    site.reviewTermsSet = { recordedAt: entry.recordedAt, actorId: entry.actorId, reason: entry.texts.reason };
  }
  return site;
}
