import type { Status } from '#lib/domain/glossary.ts';
import { isOpposite, matchText, similarity, WARN_FROM } from '#lib/domain/matching/similarity.ts';
import { on } from '#db/client.ts';
import { findClosestClaims, type CandidateClaim, type Typed } from '#db/matching.ts';

/** A logged claim that is close to one being typed. */
export type ClosestClaim = {
  slug: string;
  wording: string;
  status: Status;
  /** 0 to 1, the same both ways. */
  similarity: number;
  /** Near enough to warn that it may be logged already. */
  isLikelySame: boolean;
  /** One of the two negates what the other says; of what is hardly near, a "not" says nothing. */
  isOpposite: boolean;
};

const SHOWN = 5;

/** Less than this in common is a coincidence of words, and would only distract. */
const SHOW_FROM = 0.2;

/** Typing ends long before; what is pasted beyond this is not one claim. */
const LONGEST_WORDING = 1000;

/**
 * The public claims closest to a wording, nearest first, at most five.
 * Takes any text; `exceptId` leaves out the claim that is being reworded. An empty text gives none.
 */
export async function closestClaims(typed: Typed): Promise<ClosestClaim[]> {
  const wording = typed.wording.slice(0, LONGEST_WORDING);
  return rankClosest({ ...typed, wording }, await findClosestClaims(on(), { ...typed, wording }));
}

/** Orders candidates by similarity to what was typed; equal ones stay in the order of their addresses. */
function rankClosest(typed: Typed, candidates: readonly CandidateClaim[]): ClosestClaim[] {
  const text = matchText(typed.wording, typed.language);
  return candidates
    .map(({ slug, wording, status, language }) => {
      const other = matchText(wording, language);
      const near = similarity(text, other);
      const isLikelySame = near >= WARN_FROM;
      return { slug, wording, status, similarity: near, isLikelySame, isOpposite: isLikelySame && isOpposite(text, other) };
    })
    .filter((claim) => claim.similarity >= SHOW_FROM)
    .toSorted((a, b) => b.similarity - a.similarity || (a.slug < b.slug ? -1 : 1))
    .slice(0, SHOWN);
}
