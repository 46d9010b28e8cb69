import { z } from 'zod';
import { lockStreams } from '#db/journal.ts';
import { citationsOf } from '#db/source-citations.ts';
import { findStream } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { oneOf, parseInput, slug, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { SOURCE_MARKS } from '#lib/domain/captures.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';

const markSourceInput = z.strictObject({ slug: slug(), change: oneOf(SOURCE_MARKS), reason: text(4000, 8) });

/**
 * An editor's word that a source was corrected or retracted, which no program saw: said, with the reason, on every claim
 * that cites it. Refuses a source that no claim cites.
 */
export async function markSource(actor: Actor, input: unknown): Promise<Changed<{ claims: number }>> {
  const { slug: named, change: mark, reason } = parseInput(markSourceInput, input);
  const member = memberWhoMay(actor, 'mark-source');
  return change(async (tx) => {
    const source = await findStream(tx, 'source', named);
    if (!source) throw new Refusal('not-found');
    const claims = Map.groupBy(await citationsOf(tx, source.id), ({ claimId }) => claimId);
    if (claims.size === 0) throw new Refusal('nothing-cites');
    const streams = await lockStreams(tx, [...claims.keys()]);
    await append(tx, member, ...[...claims].flatMap(([claimId, cited]) => {
      const stream = streams.get(claimId);
      const items = cited.map(({ itemId }) => ({ id: itemId, passage: 'unquoted' as const }));
      return stream ? [{ stream, entry: { kind: 'source-changed' as const, body: { sourceId: source.id, captureId: null, change: mark, items }, texts: { reason } } }] : [];
    }));
    return {
      value: { claims: claims.size }, at: `/sources/${source.slug}`,
      stale: [claimTags.list, sourceTags.source(source.id), ...[...claims.keys()].map((id) => claimTags.claim(id))],
    };
  });
}
