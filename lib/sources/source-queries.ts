import { on } from '#db/client.ts';
import { findSourceByKey } from '#db/source-identity.ts';
import {
  claimsCiting, claimsMadeIn, findSource, isSourceHidden, type AppearingClaim, type CitingClaim, type SourceFacts as RecordedFacts,
} from '#db/sources.ts';
import { findStream } from '#db/streams.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { pageOf } from '#lib/boundary/pages.ts';
import { reads } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { readsLines } from '#lib/claims/line-reads.ts';
import { addressKey, parseAddress } from '#lib/domain/address.ts';
import { may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { correctionsOf, type ToldCorrection } from './source-history.ts';
import { sourceTags } from './source-tags.ts';

export type { AppearingClaim, CitingClaim } from '#db/sources.ts';

/** A source as it stands, and how it came to be so. */
export type SourceFacts = RecordedFacts & { corrections: ToldCorrection[] };

const PAGE_SIZE = 20;
const MOST_APPEARANCES = 50;

/** The source at an address of ours, also at one it used to have; null when readers may see none. */
export async function getSource(slug: string): Promise<SourceFacts | null> {
  const stream = await findStream(on(), 'source', slug);
  return stream ? readersSource(stream.id) : (reads(sourceTags.list), null);
}

/** The same at the desk: who records sources also sees those that only drafts use. */
export async function getSourceForDesk(actor: Actor, slug: string): Promise<SourceFacts | null> {
  if (actor === null || !may(actor.roles, 'record-source')) return getSource(slug);
  const stream = await findStream(on(), 'source', slug);
  return stream && sourceWithPast(stream.id);
}

async function readersSource(id: string): Promise<SourceFacts | null> {
  // A claim that is published brings its sources to light.
  reads(sourceTags.source(id), claimTags.list);
  const source = (await isSourceHidden(on(), id)) ? null : await sourceWithPast(id);
  if (source?.outlet) reads(partyTags.party(source.outlet.id));
  return source;
}

async function sourceWithPast(id: string): Promise<SourceFacts | null> {
  const [source, corrections] = await Promise.all([findSource(on(), id), correctionsOf(id)]);
  return source && { ...source, corrections };
}

/** The source recorded for a web address, however it is written; null when there is none. Refuses what is no address. */
export async function sourceAtAddress(typed: string | null): Promise<(SourceFacts & { at: string }) | null> {
  const address = parseAddress((typed ?? '').slice(0, 2000));
  if (address === null) {
    throw new Refusal('invalid-input', { fields: { address: messages('refusals')('field.not-an-address') } });
  }
  reads(sourceTags.list);
  const known = await findSourceByKey(on(), addressKey(address));
  const source = known && (await readersSource(known.id));
  return source ? { ...source, at: `/sources/${source.slug}` } : null;
}

/** A page of the claims that cite a source, each with what it is cited for, and the evidence the next page follows. */
export async function claimsThatCite(
  sourceId: string, before: string | null,
): Promise<{ lines: readonly CitingClaim[]; next: string | null }> {
  const { rows, last } = pageOf(await claimsCiting(on(), sourceId, before, PAGE_SIZE + 1), PAGE_SIZE);
  return { lines: readsLines(rows), next: last?.evidenceId ?? null };
}

/** The claims that were made in a source. */
export async function claimsMadeThere(sourceId: string): Promise<readonly AppearingClaim[]> {
  // Those who said them may be named by no line.
  reads(partyTags.list);
  return readsLines(await claimsMadeIn(on(), sourceId, MOST_APPEARANCES));
}
