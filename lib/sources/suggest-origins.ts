import { on } from '#db/client.ts';
import { allOriginsOf, claimsResting, originCandidates, type OriginCandidate } from '#db/derivations.ts';
import { readStreams } from '#db/journal.ts';
import { publicSources } from '#db/sources.ts';
import { sourcesAt, sourcesSharing } from '#db/source-traces.ts';
import { latestCopies, type LatestCopy } from '#lib/captures/latest-copies.ts';
import type { Member } from '#lib/auth/actor.ts';
import { maySee } from '#lib/claims/lock-claim.ts';
import { addressKey } from '#lib/domain/address.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import { foldStream } from '#lib/domain/fold/fold-stream.ts';
import { sharedPassage, type SharedPassage } from '#lib/domain/shared-passage.ts';

/** A source that another one may derive from, and what makes it seem so. */
export type OriginSuggestion = OriginCandidate & { passage: SharedPassage | null; citesIt: boolean; /** An address that both their texts link to. */ bothCite: string | null };

const MOST_CLAIMS = 40;
const MOST_CANDIDATES = 120;
const MOST_SUGGESTED = 8;
const MOST_FOUND = 15;

/**
 * Which sources this one may derive from, among those used by the same claims and all others that readers may see: not
 * published after it, and sharing a long passage with it, standing at an address it cites, or citing an address that it
 * cites too: by their stored copies and by what was quoted of them. The longest shared passage comes first.
 */
export async function suggestOrigins(member: Member, sourceId: string): Promise<OriginSuggestion[]> {
  const texts = textsBySource(await claimsBeside(member, sourceId));
  const itself = await latestCopies([sourceId]);
  const found = await foundAmongAll(sourceId, itself.get(sourceId));
  for (const id of found) texts.set(id, texts.get(id) ?? []);
  const copies = new Map([...itself, ...await latestCopies([...found, ...texts.keys()])]);
  for (const [id, { text }] of copies) texts.set(id, [...(texts.get(id) ?? []), text]);
  const own = texts.get(sourceId) ?? [];
  const links = copies.get(sourceId)?.links ?? new Set();
  const linked = new Set([sourceId, ...(await allOriginsOf(on(), sourceId))]);
  const candidates = await originCandidates(on(), [...texts.keys()].slice(0, MOST_CANDIDATES));
  const self = candidates.find(({ id }) => id === sourceId);
  const likely = candidates
    .filter((one) => !linked.has(one.id) && !isLater(one, self))
    .map((one) => ({ ...one, passage: longestShared(own, texts.get(one.id) ?? []), citesIt: own.some((text) => cites(text, one)) || (one.address !== null && links.has(addressKey(one.address))),
      bothCite: commonLink(links, copies.get(one.id)?.links) }))
    .filter(({ passage, citesIt, bothCite }) => passage || citesIt || bothCite !== null)
    .toSorted((a, b) => (b.passage?.words ?? 0) - (a.passage?.words ?? 0) || Number(b.citesIt) - Number(a.citesIt))
    .slice(0, MOST_SUGGESTED);
  // What two copies of one document have in common is explained already.
  const theirs = await Promise.all(likely.map(({ id }) => allOriginsOf(on(), id)));
  return likely.filter((_, index) => !theirs[index]?.some((id) => linked.has(id)));
}

/** Sources of any claim that a reader may see which share traces with this one, or stand at an address it links to. */
async function foundAmongAll(sourceId: string, copy: LatestCopy | undefined): Promise<string[]> {
  const [passages, links, cited] = [
    await sourcesSharing(on(), sourceId, 'passage', MOST_FOUND), await sourcesSharing(on(), sourceId, 'link', MOST_FOUND),
    await sourcesAt(on(), [...(copy?.links ?? [])]),
  ];
  const found = [...new Set([...passages.slice(0, MOST_FOUND), ...cited.slice(0, MOST_FOUND), ...links])];
  return publicSources(on(), found);
}

async function claimsBeside(member: Member, sourceId: string): Promise<ClaimState[]> {
  const streams = await readStreams(on(), await claimsResting(on(), sourceId, MOST_CLAIMS));
  return [...streams.values()].flatMap((entries) => foldStream(entries) ?? []).filter((state) => maySee(member, state));
}

// What is known of each source's text: every quote that was taken from it and every note on it.
function textsBySource(claims: readonly ClaimState[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { body, texts: { quote }, withdrawn } of claims.flatMap((claim) => [...claim.evidence, ...claim.appearances])) {
    if (withdrawn) continue;
    const known = texts.get(body.sourceId) ?? [];
    texts.set(body.sourceId, known);
    if (quote && !known.includes(quote)) known.push(quote);
  }
  return texts;
}

function longestShared(own: readonly string[], others: readonly string[]): SharedPassage | null {
  const found = own.flatMap((text) => others.flatMap((other) => sharedPassage(text, other) ?? []));
  return found.toSorted((a, b) => b.words - a.words)[0] ?? null;
}

function commonLink(own: ReadonlySet<string>, theirs: ReadonlySet<string> = new Set()): string | null {
  return [...own].find((link) => theirs.has(link)) ?? null;
}

function cites(text: string, { address }: OriginCandidate): boolean {
  return address !== null && text.includes(addressKey(address));
}

function isLater(one: OriginCandidate, self: OriginCandidate | undefined): boolean {
  return one.publishedFrom !== null && (self?.publishedTo ?? null) !== null && one.publishedFrom > (self?.publishedTo ?? '');
}
