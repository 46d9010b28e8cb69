import { on } from '#db/client.ts';
import { daysMoved } from '#db/consensus-points.ts';
import { passageChangesOf } from '#db/source-citations.ts';
import { readClaimStreams } from '#db/claim-streams.ts';
import { findStream } from '#db/streams.ts';
import { findSampleActors, namesOf } from '#db/users.ts';
import { lastVotes } from '#db/votes.ts';
import { oncePerRender, reads } from '#lib/boundary/reads.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { carriedClaims } from '#lib/domain/fold/carried.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import { tally, type Tally } from '#lib/domain/tally.ts';
import type { Instant } from '#lib/domain/time.ts';
import { consensusTags } from '#lib/consensus/consensus-tags.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { claimTags } from './claim-tags.ts';

/** Everything a claim's page shows. */
export type ClaimPage = {
  slug: string;
  view: ClaimView;
  /** Logged by the sample's cast: bannered and kept out of indexes and feeds. */
  sample: boolean;
  /** Public names by actor id. */
  names: Record<string, string>;
  /** Paths by stream id. */
  places: Record<string, string>;
  tally: Tally;
  /** When what reviewers say together moved, thinned; empty below as many votes as show. */
  consensusDays: Instant[];
  /** The votes on claims that were merged into this one, by claim: they stay theirs. */
  absorbedTallies: Record<string, Tally>;
  /** How cited passages read before and after their sources changed, by the entry that says so and the evidence. */
  passages: Record<string, { before: string; after: string | null }>;
};

// Enough for an axis to know where nothing happened.
const MOST_DAYS = 60;

/** A claim whoever may see it, and the streams that its page is folded from. */
export type LoadedClaim = { page: ClaimPage; streams: Map<string, Entry[]> };

/** Loads the claim at an address; null when there is none. Who may see it is the caller's to ask. */
export function loadClaim(slug: string): Promise<LoadedClaim | null> {
  return oncePerRender(`claim ${slug}`, () => load(slug));
}

async function load(slug: string): Promise<LoadedClaim | null> {
  const stream = await findStream(on(), 'claim', slug);
  // A claim that is not there yet may come to be: whatever changes the lists also makes this answer stale.
  if (!stream) return reads(claimTags.list), null;
  reads(claimTags.claim(stream.id));
  const [{ streams, addresses }, votes] = await Promise.all([readClaimStreams(on(), stream.id), lastVotes(on(), stream.id)]);
  const view = foldClaim(streams, stream.id);
  if (!view) return null;
  // Of a claim that readers do not see, its page tells nothing, also not what it would depend on.
  if (view.visibility === 'public') for (const [id, { kind }] of addresses) reads(...tagsOf(id, kind));
  const own = [stream.id, ...carriedClaims(view)].flatMap((id) => streams.get(id) ?? []);
  const actors = actorsIn(view, own);
  const [names, sampleActors] = await Promise.all([namesOf(on(), actors), findSampleActors(on(), [view.loggedBy])]);
  const page: ClaimPage = {
    slug: stream.slug, view, sample: sampleActors.length > 0, names: Object.fromEntries(names),
    places: Object.fromEntries([...addresses].map(([id, { kind, slug: place }]) => [id, pathOf(kind, place)])),
    tally: tallyOf(votes), consensusDays: await consensusDaysOf(view, tallyOf(votes)), absorbedTallies: await talliesOf(view.absorbed.map(({ claimId }) => claimId)),
    passages: own.some(({ kind }) => kind === 'source-changed') ? await passagesOf([view.id, ...view.absorbed.map(({ claimId }) => claimId)]) : {},
  };
  return { page, streams };
}

async function consensusDaysOf({ id, visibility }: ClaimView, { isShown }: Tally): Promise<Instant[]> {
  if (visibility !== 'public' || !isShown) return [];
  reads(consensusTags.epochs);
  return daysMoved(on(), id, MOST_DAYS);
}

async function talliesOf(claimIds: readonly string[]): Promise<Record<string, Tally>> {
  return Object.fromEntries(await Promise.all(claimIds.map(async (id) => [id, tallyOf(await lastVotes(on(), id))])));
}

function tallyOf(votes: Awaited<ReturnType<typeof lastVotes>>): Tally {
  return tally(votes.map(({ quarters }) => quarters));
}

async function passagesOf(claimIds: readonly string[]): Promise<ClaimPage['passages']> {
  return Object.fromEntries((await passageChangesOf(on(), claimIds)).map(({ entryId, itemId, before, after }) => [`${entryId} ${itemId}`, { before, after }]));
}

function tagsOf(id: string, kind: StreamKind): string[] {
  if (kind === 'claim') return [claimTags.claim(id)];
  return [kind === 'party' ? partyTags.party(id) : sourceTags.source(id)];
}

/** Where a stream is read. */
function pathOf(kind: StreamKind, slug: string): string {
  const folder = { claim: 'claims', party: 'parties', source: 'sources', site: 'about' }[kind];
  return `/${folder}/${slug}`;
}

function actorsIn(view: ClaimView, entries: readonly Entry[]): string[] {
  const deciders = view.statuses.flatMap(({ decidedBy }) => decidedBy);
  return [...new Set([...entries.map(({ actorId }) => actorId), ...deciders])];
}
