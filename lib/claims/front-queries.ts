import { on } from '#db/client.ts';
import {
  findDisputed, findFullest, findMoved, findSplit, findWaiting, hasClaims, type MovedClaim, type SplitClaim, type WaitingClaim,
} from '#db/front-page.ts';
import { reads } from '#lib/boundary/reads.ts';
import { getClaim, type ClaimPage } from './claim-queries.ts';
import { claimTags } from './claim-tags.ts';
import { readsLines, type ClaimLine } from './line-reads.ts';

export type { MovedClaim, SplitClaim, WaitingClaim } from '#db/front-page.ts';

const MOVED = 6;
const CONTESTED = 5;
const WAITING = 6;

/** Whether there is anything to read here yet. */
export async function hasAnyClaim(): Promise<boolean> {
  reads(claimTags.list);
  return hasClaims(on());
}

/** What moved: the latest changes of status. */
export async function latestMoves(): Promise<readonly MovedClaim[]> {
  return readsLines(await findMoved(on(), MOVED));
}

export type LeadStory = { line: MovedClaim; page: ClaimPage };

/**
 * What leads the front page: of the latest decisions the one on the claim with most on record, with its page. Somebody
 * taking a claim up is a move too, but leads only while there is no decision. Null where nothing moved.
 */
export async function leadStory(moved: readonly MovedClaim[]): Promise<LeadStory | null> {
  const decided = moved.filter(({ status }) => status !== 'under-review');
  const candidates = decided.length > 0 ? decided : moved;
  reads(...candidates.map(({ id }) => claimTags.claim(id)));
  const fullest = await findFullest(on(), candidates.map(({ id }) => id));
  const line = candidates.find(({ id }) => id === fullest);
  const page = line && (await getClaim(line.slug));
  return page ? { line, page } : null;
}

/** What is contested: claims with serious sources on both sides. */
export async function disputedClaims(): Promise<readonly ClaimLine[]> {
  return readsLines(await findDisputed(on(), CONTESTED));
}

/** Claims on which the reviewers' votes pull apart, those voted on last first. */
export async function splitClaims(): Promise<readonly SplitClaim[]> {
  reads(claimTags.votes);
  return readsLines(await findSplit(on(), CONTESTED));
}

/** What needs eyes: not settled by anybody, the longest wait first. */
export async function waitingClaims(): Promise<readonly WaitingClaim[]> {
  const waiting = await findWaiting(on(), WAITING);
  reads(...waiting.map(({ id }) => claimTags.claim(id)));
  return readsLines(waiting);
}
