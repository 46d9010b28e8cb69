import { storedCaptures } from '#db/captures.ts';
import { on } from '#db/client.ts';
import type { PublicFile } from '#lib/boundary/read.ts';
import { reads } from '#lib/boundary/reads.ts';
import { blobStore } from '#lib/captures/blob-store.ts';
import { captureTags } from '#lib/captures/capture-tags.ts';
import { textOf } from '#lib/captures/find-excerpt.ts';
import { getClaim, type ClaimPage } from '#lib/claims/claim-queries.ts';
import type { SourceView } from '#lib/domain/fold/view.ts';
import { env } from '#lib/env.ts';
import { sourcesIn } from '#lib/sources/cite-sources.ts';
import { buildWacz, type ArchivedCapture } from './build-wacz.ts';
import { indexPage, type StoredCopy } from './index-page.ts';

/** A claim may rest on more copies than one archive can hold in memory: the latest of each source come first. */
const MOST_CAPTURES = 200;
const MOST_BYTES = 200 * 1024 * 1024;
const PER_SOURCE = 50;

/**
 * Every stored copy of every source that stands on a claim's page, as one WACZ with an index page. Null when readers
 * may see no such claim.
 */
export async function claimArchive(slug: string): Promise<PublicFile | null> {
  const claim = await getClaim(slug);
  if (!claim || claim.view.visibility !== 'public') return null;
  const sources = sourcesIn(claim.view);
  const copies = await storedCopies(sources);
  const captures = await archived(copies);
  const created = [claim.view.movedAt, ...captures.map(({ capturedAt }) => capturedAt)].toSorted().at(-1) ?? claim.view.movedAt;
  const title = claim.view.wording.text ?? claim.slug;
  const index = { address: new URL(`/claims/${claim.slug}`, env.SITE_URL).href, html: indexPage({ claim, title, sources, captures: copies.slice(0, captures.length) }) };
  const body = await buildWacz({ title, description: describe(claim), created, index, captures });
  return { body, type: 'application/wacz', name: `${claim.slug}.wacz` };
}

async function storedCopies(sources: readonly SourceView[]): Promise<StoredCopy[]> {
  reads(...sources.map(({ id }) => captureTags.of(id)));
  const each = await Promise.all(sources.map(async (source) =>
    (await storedCaptures(on(), source.id, PER_SOURCE)).map((capture) => ({ capture, source }))));
  const deepest = Math.max(0, ...each.map((list) => list.length));
  return Array.from({ length: deepest }, (_, nth) => each.flatMap((list) => list[nth] ?? [])).flat().slice(0, MOST_CAPTURES);
}

async function archived(copies: readonly StoredCopy[]): Promise<ArchivedCapture[]> {
  const kept: ArchivedCapture[] = [];
  let size = 0;
  for (const { capture, source } of copies) {
    const warc = capture.warcHash === null ? null : await blobStore(on()).read(capture.warcHash);
    if (!warc || (size += warc.length) > MOST_BYTES) break;
    kept.push({
      id: capture.id, address: capture.finalAddress ?? capture.address ?? `urn:uuid:${capture.id}`, title: source.title,
      capturedAt: capture.finishedAt ?? capture.askedAt, text: await textOf(on(), capture), warc,
    });
  }
  return kept;
}

function describe({ slug }: ClaimPage): string {
  return `Stored copies of the sources of ${new URL(`/claims/${slug}`, env.SITE_URL).href}`;
}
