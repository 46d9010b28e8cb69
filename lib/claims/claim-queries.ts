import { on } from '#db/client.ts';
import { readClaimStreams, readJournal, type JournalRow } from '#db/claim-streams.ts';
import { findStream } from '#db/streams.ts';
import { findSampleActors, namesOf } from '#db/users.ts';
import { lastVotes } from '#db/votes.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { oncePerRender, reads } from '#lib/boundary/reads.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { tombstoneOf } from '#lib/domain/fold/withheld.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import { tally, type Tally } from '#lib/domain/tally.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { claimTags } from './claim-tags.ts';
import { maySee } from './lock-claim.ts';

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
};

/** A claim as anyone may read it; null for a draft or an address that is nothing's. A withheld one comes with its tombstone. */
export async function getClaim(slug: string): Promise<ClaimPage | null> {
  const page = await oncePerRender(`claim ${slug}`, () => loadClaim(slug));
  if (!page || page.view.visibility === 'draft') return null;
  if (page.view.visibility === 'public') return page;
  return { ...page, view: tombstoneOf(page.view), names: {}, places: {}, tally: tally([]) };
}

/** A claim as somebody at the desk may see it: also their own draft, and for editors any. */
export async function getClaimForDesk(actor: Actor, slug: string): Promise<ClaimPage | null> {
  const page = await oncePerRender(`claim ${slug}`, () => loadClaim(slug));
  if (!page || !actor) return null;
  return maySee(actor, page.view) ? page : null;
}

async function loadClaim(slug: string): Promise<ClaimPage | null> {
  const stream = await findStream(on(), 'claim', slug);
  // A claim that is not there yet may come to be: whatever changes the lists also makes this answer stale.
  if (!stream) return reads(claimTags.list), null;
  reads(claimTags.claim(stream.id));
  const [{ streams, addresses }, votes] = await Promise.all([readClaimStreams(on(), stream.id), lastVotes(on(), stream.id)]);
  const view = foldClaim(streams, stream.id);
  if (!view) return null;
  // Of a claim that readers do not see, its page tells nothing, also not what it would depend on.
  if (view.visibility === 'public') for (const [id, { kind }] of addresses) reads(...tagsOf(id, kind));
  const actors = actorsIn(view, streams.get(stream.id) ?? []);
  const [names, sampleActors] = await Promise.all([namesOf(on(), actors), findSampleActors(on(), [view.loggedBy])]);
  return {
    slug: stream.slug, view, sample: sampleActors.length > 0, names: Object.fromEntries(names),
    places: Object.fromEntries([...addresses].map(([id, { kind, slug: place }]) => [id, pathOf(kind, place)])),
    tally: tally(votes.map(({ quarters }) => quarters)),
  };
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

export type JournalLine = JournalRow & { by: string | null };
export type JournalPage = {
  slug: string; wording: string | null; sample: boolean; lines: JournalLine[]; names: Record<string, string>;
  places: Record<string, string>;
  /** The seq to read on from, when there is more. */
  next: number | null;
};

const JOURNAL_PAGE = 50;

// A relation to a claim that may not be read any more keeps its line and loses its words.
function withoutHidden(entry: Entry, page: ClaimPage): Entry {
  if (entry.kind !== 'relation-added') return entry;
  const { fromId, toId } = entry.body;
  return page.places[fromId] && page.places[toId] ? entry : { ...entry, texts: {} };
}

/** A claim's journal, newest first, fifty lines at a time from below `before`. Null like `getClaim`. */
export async function getJournal(slug: string, before = Number.MAX_SAFE_INTEGER): Promise<JournalPage | null> {
  const page = await getClaim(slug);
  if (!page || page.view.visibility === 'withheld') return null;
  const limit = Math.min(before, 2 ** 31 - 1);
  const rows = await readJournal(on(), page.view.id, limit, JOURNAL_PAGE + 1);
  const lines = rows.slice(0, JOURNAL_PAGE).map(({ entry, ...hashes }) => ({
    ...hashes, entry: withoutHidden(entry, page), by: page.names[entry.actorId] ?? null,
  }));
  return {
    slug: page.slug, wording: page.view.wording.text, sample: page.sample, lines, names: page.names, places: page.places,
    next: rows.length > JOURNAL_PAGE ? (lines.at(-1)?.entry.seq ?? null) : null,
  };
}

const SEQ = /^[1-9]\d{0,8}$/;

/** The same for an address: `before` as it stands there. Null, as for a page that is not, when it is no number of an entry. */
export async function readJournalPage(slug: string, before: string | null): Promise<JournalPage | null> {
  if (before === null) return getJournal(slug);
  return SEQ.test(before) ? getJournal(slug, Number(before)) : null;
}
