import { findCapture } from '#db/captures.ts';
import { on } from '#db/client.ts';
import type { PublicFile } from '#lib/boundary/read.ts';
import { getClaim, type ClaimPage } from '#lib/claims/claim-queries.ts';
import { textOf } from '#lib/captures/find-excerpt.ts';
import type { TextPosition } from '#lib/domain/anchoring/selectors.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import type { Instant } from '#lib/domain/time.ts';
import { env } from '#lib/env.ts';

/**
 * The quote of a piece of evidence as a W3C Web Annotation (Recommendation of 2017, in JSON-LD): its target is the
 * document by its own address, pinned by the words and, where there is one, to the stored copy and the place in it.
 * Null for a claim that readers may not see, and for evidence that quotes nothing.
 */
export async function excerptAnnotation(slug: string, evidenceId: string): Promise<PublicFile | null> {
  const claim = await getClaim(slug);
  const evidence = claim?.view.evidence.find(({ id }) => id === evidenceId);
  if (!claim || !evidence?.quote) return null;
  return {
    body: `${JSON.stringify(annotationOf(claim, { evidence, quote: evidence.quote, ...(await placeOf(evidence)) }), null, 2)}\n`,
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8', name: `${evidenceId}.annotation.json`,
  };
}

type Place = { capturedAt: Instant | null; position: TextPosition | null };
type Annotated = { evidence: Evidence; quote: string } & Place;

/** When the copy was made that the words stand in, and where: the standard counts characters, not the units of a string. */
async function placeOf({ excerpt }: Evidence): Promise<Place> {
  const capture = excerpt && (await findCapture(on(), excerpt.captureId));
  const text = capture && (await textOf(on(), capture));
  if (!excerpt || !capture || !text) return { capturedAt: capture?.finishedAt ?? null, position: null };
  const start = characters(text.slice(0, excerpt.start));
  return { capturedAt: capture.finishedAt, position: { start, end: start + characters(text.slice(excerpt.start, excerpt.end)) } };
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function annotationOf({ slug, names }: ClaimPage, annotated: Annotated) {
  const { id, recordedAt, actorId, stance, note } = annotated.evidence;
  const claimAt = absolute(`/claims/${slug}`);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: absolute(`/api/claims/${slug}/annotations/${id}`), type: 'Annotation',
    motivation: 'linking', created: recordedAt, ...(names[actorId] !== undefined && { creator: { type: 'Person', name: names[actorId] } }),
    generator: { id: absolute('/'), type: 'Software', name: 'Claimline' },
    body: [
      { id: `${claimAt}#item-${id}`, type: 'SpecificResource', source: claimAt, purpose: 'linking' },
      { type: 'TextualBody', value: stance, format: 'text/plain', language: 'en', purpose: 'classifying' },
      ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
    ],
    target: targetOf(annotated),
  };
}

function targetOf({ evidence: { excerpt, source }, quote, capturedAt: at, position }: Annotated) {
  const copy = excerpt && absolute(`/captures/${excerpt.captureId}`);
  const words = { type: 'TextQuoteSelector', exact: excerpt?.exact ?? quote, prefix: excerpt?.prefix ?? '', suffix: excerpt?.suffix ?? '' };
  return {
    type: 'SpecificResource', source: source.address ?? copy ?? `urn:uuid:${source.id}`,
    ...(copy && excerpt && { state: { type: 'TimeState', cached: copy, ...(at !== null && { sourceDate: at }) } }),
    selector: position ? [words, { type: 'TextPositionSelector', ...position }] : [words],
  };
}

function absolute(path: string): string {
  return new URL(path, env.SITE_URL).href;
}
