import type { Entry, EntryOf } from '../entry.ts';
import type { ReviewTerms } from '../review-term.ts';
import { DEFAULT_SCALE, type Scale } from '../scale.ts';
import type { Instant } from '../time.ts';
import type { Erasable } from './view.ts';

/** What a site has said of itself: whether it was opened with the sample, and its policies. */
export type SiteState = {
  sample: boolean;
  /** How many entries its stream has: what a form has to have seen. */
  seq: number;
  reviewTerms: ReviewTerms;
  /** Who set them, when and why; null where nobody has. */
  reviewTermsSet: Said | null;
  /** Every version of the site's own rating scale, in their order; none where it uses the product's words. */
  scales: { scale: Scale; published: Said }[];
};

/** Who said something for the site, when and why. */
export type Said = { recordedAt: Instant; actorId: string; reason: Erasable | undefined };

/** The scale that decisions are made under now. */
export function currentScale({ scales }: Pick<SiteState, 'scales'>): Scale {
  return scales.at(-1)?.scale ?? DEFAULT_SCALE;
}

/** Folds the site's own stream; a site that has said nothing yet has no terms. */
export function foldSite(entries: readonly Entry[]): SiteState {
  const site: SiteState = { sample: false, seq: 0, reviewTerms: {}, reviewTermsSet: null, scales: [] };
  for (const entry of entries) {
    site.seq = entry.seq;
    if (entry.kind === 'site-opened') site.sample = entry.body.sample;
    if (entry.kind === 'scale-published') site.scales.push({ scale: entry.body, published: saidIn(entry) });
    if (entry.kind !== 'review-terms-set') continue;
    site.reviewTerms = entry.body.days;
    site.reviewTermsSet = saidIn(entry);
  }
  return site;
}

function saidIn({ recordedAt, actorId, texts }: EntryOf<'review-terms-set'> | EntryOf<'scale-published'>): Said {
  return { recordedAt, actorId, reason: texts.reason };
}
