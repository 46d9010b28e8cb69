import { on } from '#db/client.ts';
import { findSourceByKey } from '#db/source-identity.ts';
import {
  claimsCiting, claimsMadeIn, findSource, type AppearingClaim, type CitingClaim, type SourceFacts,
} from '#db/sources.ts';
import { findStream } from '#db/streams.ts';
import { pageOf } from '#lib/boundary/pages.ts';
import { reads } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { readsLines } from '#lib/claims/line-reads.ts';
import { addressKey, parseAddress } from '#lib/domain/address.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { sourceTags } from './source-tags.ts';

export type { AppearingClaim, CitingClaim, SourceFacts } from '#db/sources.ts';

const PAGE_SIZE = 20;
const MOST_APPEARANCES = 50;

/** The source at an address of ours, also at one it used to have; null when there is none. */
export async function getSource(slug: string): Promise<SourceFacts | null> {
  const stream = await findStream(on(), 'source', slug);
  return stream ? loadSource(stream.id) : (reads(sourceTags.list), null);
}

async function loadSource(id: string): Promise<SourceFacts | null> {
  reads(sourceTags.source(id));
  const source = await findSource(on(), id);
  if (source?.outlet) reads(partyTags.party(source.outlet.id));
  return source;
}

/** The source recorded for a web address, however it is written; null when there is none. Refuses what is no address. */
export async function sourceAtAddress(typed: string | null): Promise<(SourceFacts & { at: string }) | null> {
  const address = parseAddress((typed ?? '').slice(0, 2000));
  if (address === null) {
    throw new Refusal('invalid-input', { fields: { address: messages('refusals')('field.not-an-address') } });
  }
  reads(sourceTags.list);
  const known = await findSourceByKey(on(), addressKey(address));
  const source = known && (await loadSource(known.id));
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
